-- A finding names a unit and an indicator there are, in a period that was reported on.
SELECT f.finding_id, f.code, f.org_unit_id, f.indicator_id FROM mart_findings f
LEFT JOIN dim_org_units u USING (org_unit_id)
LEFT JOIN dim_indicators i USING (indicator_id)
WHERE (f.org_unit_id IS NOT NULL AND u.org_unit_id IS NULL)
   OR (f.indicator_id IS NOT NULL AND i.indicator_id IS NULL)
   OR (f.code <> 'not_apportionable' AND f.subject = 'result' AND f.period IS NULL)
