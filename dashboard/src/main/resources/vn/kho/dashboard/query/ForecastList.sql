with named as (
  select target_id, arg_min(t, length(period)) as t
  from fct_targets t
  where plan_id = $plan
  group by target_id
)
select f.target_id, n.t.row_no, n.t.label_vi, n.t.label_en, n.t.measure_unit,
       coalesce(i.decimals, 0) as decimals, f.period, f.horizon_on, f.point, f.low_80, f.high_80,
       f.chance_pct, f.outlook, f.target_value, f.required_per_month, f.refused_reason,
       f.refused_reason_en, f.note, f.note_en
from mart_forecasts f
join named n using (target_id)
left join dim_indicators i on i.indicator_id = n.t.indicator_id
where f.plan_id = $plan and f.org_unit_id = $unit
order by f.chance_pct nulls last, f.target_id, f.period;
