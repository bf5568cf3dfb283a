-- Two figures to date of neighbouring months give the month between them.
WITH to_date AS (
  SELECT f.org_unit_id, f.indicator_id, f.period_end, f.value,
         lag(f.value) OVER w AS value_before, lag(f.period_end) OVER w AS end_before
  FROM fct_results f
  JOIN dim_indicators i USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  WHERE f.is_current AND f.basis = 'year_to_date' AND f.report_state = 'value'
    AND f.value IS NOT NULL AND f.period_type = 'month'
    AND i.value_type IN ('count', 'amount') AND i.time_rule = 'sum' AND i.unit_rule = 'sum'
    AND list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
    AND f.period_end <= coalesce(u.valid_to, DATE '9999-12-31')
    AND date_trunc('month', f.period_end) >= coalesce(u.valid_from, DATE '0001-01-01')
  WINDOW w AS (PARTITION BY f.org_unit_id, f.indicator_id, year(f.period_end) ORDER BY f.period_end)
)
SELECT t.org_unit_id, t.indicator_id, m.period, t.value - t.value_before AS expected,
       m.value AS mart
FROM to_date t
LEFT JOIN mart_results_by_period m
  ON m.boundary = 'reported' AND m.org_unit_id = t.org_unit_id
 AND m.indicator_id = t.indicator_id AND m.period_type = 'month'
 AND m.period = strftime(t.period_end, '%Y-%m')
WHERE t.end_before + INTERVAL 1 DAY = date_trunc('month', t.period_end)
  AND m.value IS DISTINCT FROM t.value - t.value_before
  -- Where finer figures of the unit speak, they come before figures to date.
  AND NOT EXISTS (
    FROM fct_results o
    WHERE o.is_current AND o.basis = 'in_period' AND o.report_state = 'value'
      AND o.org_unit_id = t.org_unit_id AND o.indicator_id = t.indicator_id
      AND year(o.period_end) = year(t.period_end)
  )
