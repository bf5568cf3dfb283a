-- Years and months of the plan's unit on its footprint, and of the units below it that have targets,
-- restated on today's boundary so that a merged unit keeps its history.
SELECT org_unit_id, indicator_id, period, value, numerator, denominator, units_due, units_reported,
       is_apportioned, is_estimate, is_simulated
FROM mart_results_by_period m
WHERE period_type IN ('month', 'year')
  AND indicator_id IN (SELECT indicator_id FROM fct_targets WHERE plan_id = getvariable('plan_id'))
  AND CASE WHEN org_unit_id = getvariable('plan_unit') THEN boundary = 'footprint'
           ELSE boundary = 'current' AND org_unit_id IN (
             SELECT org_unit_id FROM mart_attainment
             WHERE plan_id = getvariable('plan_id') AND verdict = 'in_progress')
      END
