-- The provinces together have the same figures as they were and as they are. What a province reports
-- itself of what only others below it could report is kept beside, and counts for nobody.
WITH provinces AS (
  SELECT m.boundary, m.indicator_id, m.period,
         sum(m.value) FILTER (i.value_type <> 'ratio') AS value,
         sum(m.numerator) AS numerator, sum(m.denominator) AS denominator,
         bool_or(m.value IS NULL AND m.is_apportioned) AS is_hidden
  FROM mart_results_by_period m
  JOIN dim_indicators i USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  WHERE u.level = 'province' AND m.boundary IN ('reported', 'current')
    AND m.period_type = 'month' AND i.unit_rule = 'sum'
    AND i.value_type IN ('count', 'amount', 'ratio') AND i.time_rule IN ('sum', 'last')
    AND (list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
         OR (m.indicator_id, m.org_unit_id) IN (SELECT indicator_id, org_unit_id FROM told_below))
  GROUP BY ALL
)
SELECT r.indicator_id, r.period, r.value AS reported, c.value AS current,
       r.numerator AS reported_numerator, c.numerator AS current_numerator
FROM provinces r JOIN provinces c
  ON r.boundary = 'reported' AND c.boundary = 'current'
 AND r.indicator_id = c.indicator_id AND r.period = c.period
WHERE NOT c.is_hidden
  AND (r.value, r.numerator, r.denominator) IS DISTINCT FROM (c.value, c.numerator, c.denominator)
