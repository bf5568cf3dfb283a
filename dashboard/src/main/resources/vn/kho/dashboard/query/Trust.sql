-- Files sent by units of the plan's territory.
-- include Territory.sql
, files as (
  select s.*
  from fct_submissions s
  join territory using (org_unit_id)
  where $year is null or starts_with(coalesce(s.period, strftime(s.received_on, '%Y')), $year)
), remarks as (
  select count(*)::int as findings
  from mart_findings
  where (plan_id is null or plan_id = $plan)
    and ($year is null or period is null or starts_with(period, $year))
)
select count(files.submission_id)::int as submissions,
       (count(*) filter (is_simulated))::int as simulated,
       coalesce(sum(rows_accepted), 0)::bigint as rows_accepted,
       coalesce(sum(rows_refused), 0)::bigint as rows_refused,
       (count(*) filter (is_on_time))::int as on_time,
       (count(*) filter (due_on is not null))::int as with_due_day,
       max(received_on) as last_received_on, any_value(remarks.findings) as findings
from remarks
left join files on true;
