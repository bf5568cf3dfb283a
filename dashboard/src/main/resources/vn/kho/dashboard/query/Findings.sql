with shown as (
  select f.*, u.name as unit_name, i.name_vi, i.name_en
  from mart_findings f
  left join dim_org_units u using (org_unit_id)
  left join dim_indicators i using (indicator_id)
  where (f.plan_id is null or f.plan_id = $plan)
    and (f.subject = 'plan') = ($about = 'plan')
  order by list_position(['error', 'warning', 'info'], f.severity), f.code,
           f.period desc nulls last, f.finding_id
  limit $most offset $skipped
), cells as (
  select s.finding_id, min(r.result_id) as result_id
  from shown s
  join fct_results r using (source_file, source_row, org_unit_id, indicator_id)
  group by s.finding_id
), files as (
  select file_name, arg_max(submission_id, received_on) as submission_id
  from fct_submissions
  where file_name in (select source_file from shown)
  group by file_name
)
select s.severity, s.code, s.subject, s.target_id, s.unit_name, s.org_unit_id, s.name_vi, s.name_en,
       s.period, s.found_value, s.expected_value, s.message_vi, s.message_en, s.source_file,
       s.source_row, s.indicator_id, c.result_id, f.submission_id
from shown s
left join cells c using (finding_id)
left join files f on f.file_name = s.source_file
order by list_position(['error', 'warning', 'info'], s.severity), s.code, s.period desc nulls last,
         s.finding_id;
