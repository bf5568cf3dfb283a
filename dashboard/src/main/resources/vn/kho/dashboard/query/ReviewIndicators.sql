-- Figures of the indicators that belong to a scheme, with the year before where there is one.
select s.scheme_id, s.name_vi as scheme_vi, i.indicator_id, i.name_vi, i.measure_unit, i.decimals,
       i.value_type, r.period, coalesce(r.value, r.ratio_pct) as figure, r.numerator, r.denominator,
       r.units_due, r.units_reported, r.coverage_pct, r.is_apportioned, r.is_estimate,
       r.is_simulated, t.previous_value, before.coverage_pct as previous_coverage_pct, t.change_pct,
       t.change_value
from bridge_indicator_schemes b
join dim_schemes s using (scheme_id)
join dim_indicators i using (indicator_id)
join mart_results_by_period r on r.indicator_id = i.indicator_id and r.boundary = $boundary
  and r.org_unit_id = $unit and r.period = $period
left join mart_trend_yearly t on t.boundary = r.boundary and t.org_unit_id = r.org_unit_id
  and t.indicator_id = r.indicator_id and t.year::varchar = r.period
left join mart_trend_yearly before on before.boundary = t.boundary
  and before.org_unit_id = t.org_unit_id and before.indicator_id = t.indicator_id
  and before.year = t.year - 1
where coalesce(r.value, r.ratio_pct) is not null and i.value_type <> 'milestone'
order by s.name_vi, i.name_vi;
