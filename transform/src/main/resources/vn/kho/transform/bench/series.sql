select period, value, coverage_pct
from mart_results_by_period
where boundary = 'reported' and org_unit_id = 'c0_%1$d-0' and indicator_id = 'i%2$d'
  and period_type = 'month'
order by period;
