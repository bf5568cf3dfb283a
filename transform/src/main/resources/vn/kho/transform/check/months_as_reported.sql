-- A month reported as such is the month's value of the unit that reported it.
SELECT f.result_id, f.org_unit_id, f.indicator_id, f.period, f.value AS reported, m.value AS mart
FROM fct_results f
JOIN dim_indicators i USING (indicator_id)
JOIN dim_org_units u USING (org_unit_id)
LEFT JOIN mart_results_by_period m
  ON m.boundary = 'reported' AND m.org_unit_id = f.org_unit_id
 AND m.indicator_id = f.indicator_id AND m.period_type = 'month' AND m.period = f.period
WHERE f.is_current AND f.basis = 'in_period' AND f.period_type = 'month'
  AND f.report_state = 'value' AND f.value IS NOT NULL
  AND i.value_type IN ('count', 'amount') AND i.unit_rule = 'sum' AND i.time_rule IN ('sum', 'last')
  AND list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
  AND f.period_start <= coalesce(u.valid_to, DATE '9999-12-31')
  AND f.period_end >= coalesce(u.valid_from, DATE '0001-01-01')
  AND m.value IS DISTINCT FROM f.value
  -- A level is read at the end of a month, when the unit has to be there.
  AND NOT (i.time_rule = 'last' AND f.period_end > coalesce(u.valid_to, DATE '9999-12-31'))
