-- A figure that cannot be negative is not, wherever every report behind it is whole.
SELECT m.boundary, m.org_unit_id, m.indicator_id, m.period, m.value
FROM mart_results_by_period m JOIN indicators i USING (indicator_id)
WHERE m.value < 0 AND NOT coalesce(i.may_be_negative, false)
  AND NOT EXISTS (
    FROM fct_results f
    WHERE f.is_current AND f.indicator_id = m.indicator_id
      AND (f.basis <> 'in_period' OR f.period_type <> 'month' OR f.value < 0)
  )
