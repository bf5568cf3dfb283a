-- The facts of a state: those whose cause has worked as they are now, the others as they were.
WITH moving AS (
  SELECT indicator_id FROM steps WHERE step = getvariable('step') AND NOT is_last
),
worked AS (
  SELECT f.org_unit_id, f.indicator_id, f.period, f.basis
  FROM changed_facts f JOIN causes c USING (indicator_id, cause)
  WHERE c.step <= getvariable('step')
)
SELECT * FROM old_fct_results o
SEMI JOIN moving USING (indicator_id)
ANTI JOIN worked USING (org_unit_id, indicator_id, period, basis)
WHERE is_current
UNION ALL BY NAME
SELECT * FROM fct_results n
SEMI JOIN moving USING (indicator_id)
SEMI JOIN worked USING (org_unit_id, indicator_id, period, basis)
WHERE is_current
