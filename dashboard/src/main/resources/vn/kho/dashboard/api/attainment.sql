select plan_id, target_id, row_no, kind, org_unit_id, period, target_value, actual_value,
       attainment_pct, gap_value, cumulative_target, cumulative_actual, cumulative_pct,
       expected_to_date, pace_pct, required_per_month, units_due, units_reported, coverage_pct,
       units_met, numerator, denominator, verdict, pace_status, is_apportioned, is_estimate,
       is_simulated
from mart_attainment
where plan_id = $plan and ($unit is null or org_unit_id = $unit)
  and ($target is null or target_id = $target) and ($period is null or period = $period)
order by target_id, org_unit_id, period
limit $most offset $skipped;
