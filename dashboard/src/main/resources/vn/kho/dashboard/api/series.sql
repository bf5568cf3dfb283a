select boundary, org_unit_id, indicator_id, period_type, period, value, numerator, denominator,
       ratio_pct, cumulative_year_value, cumulative_term_value, units_due, units_reported,
       coverage_pct, is_apportioned, is_estimate, is_simulated
from mart_results_by_period
where indicator_id = $indicator and org_unit_id = $unit
  and ($boundary is null or boundary = $boundary)
  and ($period_type is null or period_type = $period_type)
order by boundary, period_type, period_start
limit $most offset $skipped;
