-- A snapshot's table may have fewer columns than we can show: what it lacks is unknown.
with known as (
  select null::varchar as to_snapshot, null::varchar as target_id, null::varchar as org_unit_id,
         null::varchar as period, null::varchar as measure,
         null::decimal(24,6) as new_reports, null::decimal(24,6) as late_reports,
         null::decimal(24,6) as corrections, null::decimal(24,6) as estimate_to_final,
         null::decimal(24,6) as boundary, null::decimal(24,6) as plan_revision,
         null::decimal(24,6) as rule_change
  where false
  union all by name
  select * from mart_changes
)
select to_snapshot, target_id, period, new_reports, late_reports, corrections, estimate_to_final,
       boundary, plan_revision, rule_change
from known
where org_unit_id = $unit and coalesce(measure, 'actual') = 'actual' and period is not null
  and starts_with(target_id, $plan || ':')
order by to_snapshot, target_id, period;
