-- A year beside the one before, for every indicator of a unit, with both years' coverage.
select t.indicator_id, t.value, t.previous_value, t.change_value, t.change_pct, t.like_for_like_pct,
       t.units_in_both, t.coverage_pct, before.coverage_pct as previous_coverage_pct
from mart_trend_yearly t
left join mart_trend_yearly before on before.boundary = t.boundary
  and before.org_unit_id = t.org_unit_id and before.indicator_id = t.indicator_id
  and before.year = t.year - 1
where t.boundary = $boundary and t.org_unit_id = $unit and t.year = $year
order by t.indicator_id;
