-- Every row of the plan in its printed order, with the figures of the period and what the term asks.
-- A row asked only in spans within the period (months of a year, years of a term) has parts instead.
with rows as (
  select target_id, arg_min(t, length(period)) as t, min(source_row) as position,
         bool_or(period = $period) as is_planned
  from fct_targets t
  where plan_id = $plan and plan_version = $version
  group by target_id
), owners as (
  select target_id,
         string_agg(coalesce(d.name_vi, o.department_id), '; ' order by o.place) as owner_vi
  from (
    select target_id, unnest(string_split(t.owner_department, '|')) as department_id,
           unnest(range(1, len(string_split(t.owner_department, '|')) + 1)) as place
    from rows
  ) o
  left join dim_departments d using (department_id)
  group by target_id
), here as (
  select * from mart_attainment where plan_id = $plan and org_unit_id = $unit and period = $period
), within_period as (
  select distinct target_id
  from mart_attainment
  where plan_id = $plan and org_unit_id = $unit and period <> $period
    and kind not in ('qualitative', 'parameter', 'no_target')
    and period_start >= $from_day and period_end <= $to_day
    and target_id not in (select target_id from here)
), term as (
  select * from mart_attainment where plan_id = $plan and org_unit_id = $unit and period = $term
)
select t.target_id, t.row_no, t.parent_row_no, t.indicator_id, t.label_vi, coalesce(here.kind, t.kind) as kind, t.comparator,
       coalesce(t.measure_unit, i.measure_unit) as measure_unit, coalesce(i.decimals, 0) as decimals,
       owner_vi, t.responsible_level,
       coalesce(here.target_value, planned.target_value) as target_value, here.actual_value,
       here.attainment_pct, here.gap_value, here.cumulative_target, here.cumulative_actual,
       here.expected_to_date, here.pace_pct, here.units_due, here.units_reported, here.coverage_pct,
       here.units_met, here.numerator, here.denominator, coalesce(here.verdict, 'not_assessed') as verdict,
       here.pace_status, coalesce(here.is_apportioned, false) as is_apportioned,
       coalesce(here.is_estimate, false) as is_estimate, coalesce(here.is_simulated, false) as is_simulated,
       here.reason, here.target_id is not null as is_judged, within_period.target_id is not null as has_parts,
       case when $term <> $period or length($term) > 4 then term.target_value end as term_target,
       (100 * here.cumulative_actual / nullif(term.target_value, 0))::decimal(24, 6) as term_pct
from rows
left join here using (target_id)
left join within_period using (target_id)
left join term using (target_id)
left join owners using (target_id)
left join fct_targets planned on planned.plan_id = $plan and planned.plan_version = $version
  and planned.target_id = rows.target_id and planned.period = $period
left join dim_indicators i on i.indicator_id = t.indicator_id
where here.target_id is not null or within_period.target_id is not null
   or $unit = $plan_unit and (rows.is_planned or t.kind = 'qualitative')
order by position;
