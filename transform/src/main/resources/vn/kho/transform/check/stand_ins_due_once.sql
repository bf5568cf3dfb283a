-- Who stood in for those below owes one report, and where it told just that year, that is its year.
SELECT m.org_unit_id, m.indicator_id, m.period, m.units_due, m.units_reported, m.value, f.value AS told
FROM stands_in s
JOIN mart_results_by_period m
  ON m.boundary = 'reported' AND m.org_unit_id = s.org_unit_id AND m.indicator_id = s.indicator_id
 AND m.period_type = 'year' AND m.period = CAST(s.year AS VARCHAR)
JOIN dim_indicators i ON i.indicator_id = s.indicator_id
LEFT JOIN fct_results f
  ON f.is_current AND f.org_unit_id = s.org_unit_id AND f.indicator_id = s.indicator_id
 AND f.period = m.period AND f.basis = 'in_period' AND f.report_state = 'value'
WHERE m.units_due > 1
   OR (i.value_type <> 'ratio' AND f.value <> m.value
       -- Finer figures of the unit come before the year's.
       AND NOT EXISTS (
         FROM fct_results o
         WHERE o.is_current AND o.org_unit_id = s.org_unit_id AND o.indicator_id = s.indicator_id
           AND o.result_id <> f.result_id
           AND o.period_start <= f.period_end AND o.period_end >= f.period_start))
