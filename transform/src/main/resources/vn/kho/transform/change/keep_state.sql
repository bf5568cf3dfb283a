INSERT INTO state_values
SELECT getvariable('step'), boundary, org_unit_id, indicator_id, period_type, period, s.value
FROM state s SEMI JOIN changed_rows USING (boundary, org_unit_id, indicator_id, period_type, period)
