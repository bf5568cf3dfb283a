-- Units that told of a whole period in one figure, also of the time before their own days.
SELECT DISTINCT r.org_unit_id, r.indicator_id, r.period
FROM fct_results r JOIN dim_org_units u USING (org_unit_id)
WHERE r.is_current AND r.basis <> 'term_to_date' AND u.valid_from <= r.period_end
  AND u.valid_from > CASE r.basis WHEN 'year_to_date' THEN date_trunc('year', r.period_end)
                          ELSE r.period_start END
  AND (r.period_type = 'year' OR r.period IN (SELECT period FROM fct_targets))
