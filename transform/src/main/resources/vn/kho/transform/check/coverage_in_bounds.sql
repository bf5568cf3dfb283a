-- Nobody reports who is not due, and coverage is reported over due.
SELECT boundary, org_unit_id, indicator_id, period, units_due, units_reported, coverage_pct
FROM mart_results_by_period
WHERE units_due < 0 OR units_reported < 0 OR units_reported > units_due
   OR (units_due = 0) <> (coverage_pct IS NULL)
   OR abs(coverage_pct * units_due - 100 * units_reported) > units_due * 0.000001
