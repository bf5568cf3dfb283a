-- The plan's unit on its footprint; the units below as they reported. Of the year in which a plan ended
-- early also its parts, so that only what lies before the end counts; of a growth also the same period
-- a year before.
SELECT org_unit_id, indicator_id, period, value, numerator, denominator, units_due, units_reported,
       is_apportioned, is_estimate, is_simulated
FROM mart_results_by_period
WHERE CASE WHEN org_unit_id = getvariable('plan_unit') THEN boundary = 'footprint'
           ELSE boundary = 'reported' END
  AND indicator_id IN (SELECT indicator_id FROM fct_targets WHERE plan_id = getvariable('plan_id'))
  AND (period_type = 'year'
       OR starts_with(period, getvariable('cut_year') || '-')
       OR period IN (SELECT period FROM fct_targets WHERE plan_id = getvariable('plan_id'))
       OR period IN (
         SELECT CAST(CAST(left(period, 4) AS INTEGER) - 1 AS VARCHAR) || substr(period, 5)
         FROM fct_targets WHERE plan_id = getvariable('plan_id') AND kind = 'growth'))
