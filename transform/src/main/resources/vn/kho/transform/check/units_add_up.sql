-- A unit's month is the sum of what the reporting units below it reported, or those that stood in
-- for them, told again from the parents in force on the last day each of them was there.
WITH RECURSIVE leaf_months AS (
  SELECT m.org_unit_id AS leaf, m.indicator_id, m.period, m.value,
         least(m.period_end, coalesce(u.valid_to, DATE '9999-12-31')) AS day
  FROM mart_results_by_period m
  JOIN dim_indicators i USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  WHERE m.boundary = 'reported' AND m.period_type = 'month' AND m.value IS NOT NULL
    AND i.unit_rule = 'sum' AND i.time_rule = 'sum' AND i.value_type IN ('count', 'amount')
    AND (reports(i.report_level, u.level)
         OR EXISTS (FROM stands_in s
                    WHERE s.org_unit_id = m.org_unit_id AND s.indicator_id = m.indicator_id
                      AND s.year = year(m.period_start)))
),
days AS (SELECT DISTINCT leaf, day FROM leaf_months),
above AS (
  -- What stood in is its own figure.
  SELECT d.leaf, d.day, d.leaf AS org_unit_id FROM days d SEMI JOIN stands_in s ON s.org_unit_id = d.leaf
  UNION
  SELECT d.leaf, d.day, p.parent_org_unit_id AS org_unit_id
  FROM days d JOIN unit_parents p
    ON p.org_unit_id = d.leaf AND p.parent_org_unit_id IS NOT NULL
   AND d.day BETWEEN coalesce(p.valid_from, DATE '0001-01-01')
                 AND coalesce(p.valid_to, DATE '9999-12-31')
  UNION
  SELECT a.leaf, a.day, p.parent_org_unit_id
  FROM above a JOIN unit_parents p
    ON p.org_unit_id = a.org_unit_id AND p.parent_org_unit_id IS NOT NULL
   AND a.day BETWEEN coalesce(p.valid_from, DATE '0001-01-01')
                 AND coalesce(p.valid_to, DATE '9999-12-31')
),
again AS (
  SELECT a.org_unit_id, l.indicator_id, l.period, sum(l.value) AS value
  FROM leaf_months l JOIN above a USING (leaf, day)
  GROUP BY ALL
),
mart AS (
  SELECT m.org_unit_id, m.indicator_id, m.period, m.value
  FROM mart_results_by_period m SEMI JOIN again a USING (org_unit_id, indicator_id)
  JOIN dim_indicators i USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  WHERE m.boundary = 'reported' AND m.period_type = 'month' AND m.value IS NOT NULL
    AND NOT list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
)
SELECT org_unit_id, indicator_id, period, a.value AS added_again, m.value AS mart
FROM again a FULL JOIN mart m USING (org_unit_id, indicator_id, period)
WHERE a.value IS DISTINCT FROM m.value
  AND org_unit_id IN (
    SELECT u.org_unit_id FROM dim_org_units u JOIN dim_indicators i
      ON NOT list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
     AND i.indicator_id = coalesce(a.indicator_id, m.indicator_id))
