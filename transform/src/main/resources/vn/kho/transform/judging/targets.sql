-- The newest version's rows, in the order the plan prints them.
SELECT target_id, row_no, parent_row_no, indicator_id, kind, comparator, target_value,
       target_value_max, scope_level, unit_filter, period, period_start, period_end, origin
FROM fct_targets
WHERE plan_id = getvariable('plan_id')
  AND plan_version = (SELECT max(version) FROM dim_plans WHERE plan_id = getvariable('plan_id'))
ORDER BY source_line, source_row, target_id, period_start, period_end
