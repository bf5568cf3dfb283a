-- The facts that count when a cause has worked.
WITH worked AS (
  SELECT org_unit_id, indicator_id, period, basis
  FROM changed_facts JOIN causes USING (indicator_id, cause)
  WHERE step <= getvariable('step')
)
SELECT * FROM old_fct_results ANTI JOIN worked USING (org_unit_id, indicator_id, period, basis)
WHERE is_current
UNION ALL BY NAME
SELECT * FROM main.fct_results SEMI JOIN worked USING (org_unit_id, indicator_id, period, basis)
WHERE is_current
