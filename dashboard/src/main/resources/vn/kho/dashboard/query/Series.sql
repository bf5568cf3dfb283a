select period, period_start, period_end, value, numerator, denominator, ratio_pct,
       cumulative_year_value, cumulative_term_value, units_due, units_reported, coverage_pct,
       is_apportioned, is_estimate, is_simulated
from mart_results_by_period
where boundary = $boundary and org_unit_id = $unit and indicator_id = $indicator
  and period_type = $period_type
order by period_start;
