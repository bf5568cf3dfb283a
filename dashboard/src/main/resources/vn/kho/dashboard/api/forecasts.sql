select plan_id, target_id, org_unit_id, period, made_on, horizon_on, method, point, low_80, high_80,
       chance_pct, target_value, required_per_month, history_points, refused_reason
from mart_forecasts
where plan_id = $plan and ($unit is null or org_unit_id = $unit)
  and ($target is null or target_id = $target)
order by target_id, org_unit_id, period
limit $most offset $skipped;
