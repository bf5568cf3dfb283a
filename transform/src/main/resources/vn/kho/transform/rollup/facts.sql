SELECT result_id, org_unit_id, period,
       year(period_start) * 12 + month(period_start) - 1,
       year(period_end) * 12 + month(period_end),
       basis, value, numerator, denominator, report_state
FROM fct_results
WHERE is_current AND indicator_id = getvariable('indicator_id')
ORDER BY org_unit_id, period, basis, result_id
