-- The facts of the indicators that stand between two of their causes.
SELECT * FROM state_versions
SEMI JOIN (FROM steps WHERE step = getvariable('step') AND NOT is_last) USING (indicator_id)
