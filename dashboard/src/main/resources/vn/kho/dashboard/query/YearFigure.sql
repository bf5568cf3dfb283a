-- Years of the plan up to the one reviewed.
select target_id, period, target_value, actual_value
from mart_attainment
where plan_id = $plan and org_unit_id = $unit and regexp_full_match(period, '\d{4}')
  and period <= $last
order by target_id, period;
