select f.severity, f.code, f.subject, f.target_id, u.name as unit_name, f.org_unit_id, i.name_vi,
       i.name_en, f.period, f.found_value, f.expected_value, f.message_vi, f.message_en,
       f.source_file, f.source_row
from mart_findings f
left join dim_org_units u using (org_unit_id)
left join dim_indicators i using (indicator_id)
where (f.plan_id is null or f.plan_id = $plan)
  and (f.subject = 'plan') = ($about = 'plan')
order by list_position(['error', 'warning', 'info'], f.severity), f.code, f.period desc nulls last,
         f.finding_id
limit $most offset $skipped;
