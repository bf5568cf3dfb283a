-- What is noted beside an act that was done, by the unit that did it and, without a unit, by anyone.
WITH noted AS (
  SELECT r.org_unit_id, r.indicator_id, CAST(year(r.period_end) AS VARCHAR) AS period, r.note
  FROM fct_results r JOIN dim_indicators i USING (indicator_id)
  WHERE r.is_current AND r.value > 0 AND r.note IS NOT NULL AND i.value_type = 'milestone'
)
SELECT org_unit_id, indicator_id, period, min(note) FROM noted GROUP BY ALL
UNION ALL
SELECT '', indicator_id, period, min(note) FROM noted GROUP BY ALL
