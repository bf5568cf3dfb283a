-- Which of the two kinds of figure a row is of is told by the id it has. An older snapshot may lack
-- the newer columns.
select from_snapshot, to_snapshot, measure, target_id, on_boundary, period_type, indicator_id, org_unit_id, period, old_value, new_value,
       new_reports, late_reports, corrections, estimate_to_final, boundary, plan_revision, rule_change,
       old_verdict, new_verdict, causes
from (
  select null::varchar as target_id, null::varchar as indicator_id, null::varchar as to_snapshot,
         null::varchar as measure, null::varchar as on_boundary, null::varchar as period_type,
         null::varchar as old_verdict, null::varchar as new_verdict, null::varchar as causes
  where false
  union all by name
  select * from mart_changes
)
where ($unit is null or org_unit_id = $unit) and ($target is null or target_id = $target)
order by to_snapshot, measure, org_unit_id, target_id, indicator_id, on_boundary, period_type, period
limit $most offset $skipped;
