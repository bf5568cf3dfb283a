select plan_id, plan_version, target_id, row_no, parent_row_no, indicator_id, label_vi, label_en,
       kind, comparator, target_value, target_value_max, measure_unit, scope_level, period,
       period_start, period_end, origin, raw_text
from fct_targets
where plan_id = $plan and ($period is null or period = $period)
order by plan_version, source_row
limit $most offset $skipped;
