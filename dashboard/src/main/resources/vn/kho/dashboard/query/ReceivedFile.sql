-- By the label of the file, and by the unit's rows in files that several units sent together.
with duty as (
  select * from mart_reporting
  where org_unit_id = $unit and report_type = $type and period = $period
), labelled as (
  select submission_id from fct_submissions
  where org_unit_id = $unit and report_type = $type and period = $period
), inside as (
  select r.submission_id, count(*)::int as cells,
         (count(*) filter (not r.is_current))::int as replaced,
         arg_min(r.result_id, (r.org_unit_id <> $unit, r.source_row)) as first_result_id
  from fct_results r
  join duty d on r.period = d.period
    or (r.period_end = d.period_end and d.report_type in ('half_year', 'yearly'))
  where r.org_unit_id = $unit or r.submission_id in (select submission_id from labelled)
  group by r.submission_id
)
select s.file_name, s.received_on, s.is_simulated, s.rows_refused, d.due_on, d.state,
       coalesce(i.cells, 0) as cells, coalesce(i.replaced, 0) as replaced, i.first_result_id
from fct_submissions s
cross join duty d
left join inside i using (submission_id)
where i.submission_id is not null or s.submission_id in (select submission_id from labelled)
order by s.received_on, s.file_name;
