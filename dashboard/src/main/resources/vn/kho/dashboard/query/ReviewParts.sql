-- What rows are asked in spans within the period and not for the whole of it.
select target_id, period, target_value, target_value_max, verdict
from mart_attainment a
where plan_id = $plan and org_unit_id = $unit and period <> $period
  and kind not in ('qualitative', 'parameter', 'no_target')
  and period_start >= $from_day and period_end <= $to_day
  and not exists (
    from mart_attainment whole
    where whole.plan_id = $plan and whole.org_unit_id = $unit and whole.period = $period
      and whole.target_id = a.target_id)
order by target_id, period_start, period_end desc, period;
