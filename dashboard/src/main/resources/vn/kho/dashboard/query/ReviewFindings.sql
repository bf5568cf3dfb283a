-- Doubtful data of the period within the report's territory, and the plan's own contradictions.
-- include Territory.sql
select f.finding_id, f.severity, f.code, f.subject, u.name as unit_name, i.name_vi, f.period,
       f.found_value, f.expected_value, f.message_vi, f.source_file, f.source_row
from mart_findings f
left join dim_org_units u using (org_unit_id)
left join dim_indicators i using (indicator_id)
where (f.plan_id = $plan or f.plan_id is null and f.org_unit_id is not null)
  and ($unit = $plan_unit and f.org_unit_id is null
       or f.org_unit_id in (select org_unit_id from territory))
  and (f.subject = 'plan' or f.period is null or starts_with(f.period, $period)
       or $period = $term and length($term) > 4)
order by list_position(['error', 'warning', 'info'], f.severity), f.code, f.period nulls last,
         f.finding_id;
