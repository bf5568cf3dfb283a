-- Every target of a plan whose unit is known is judged, in words of the contract.
SELECT t.plan_id, t.target_id, t.period, 'no row' AS what
FROM fct_targets t
JOIN dim_plans p ON p.plan_id = t.plan_id AND p.version = t.plan_version
WHERE p.org_unit_id IS NOT NULL
  AND p.version = (SELECT max(version) FROM dim_plans n WHERE n.plan_id = p.plan_id)
  AND NOT EXISTS (
    FROM mart_attainment a
    WHERE a.plan_id = t.plan_id AND a.target_id = t.target_id AND a.period = t.period
      AND a.org_unit_id = p.org_unit_id
  )
UNION ALL
SELECT plan_id, target_id, period, concat_ws(' ', verdict, pace_status) FROM mart_attainment
WHERE verdict NOT IN ('exceeded', 'achieved', 'not_achieved', 'insufficient_data', 'in_progress',
                      'not_assessed')
   OR coalesce(pace_status, 'behind') NOT IN ('ahead', 'on_track', 'behind', 'at_risk')
UNION ALL
-- A lower bound is never missed while reports are missing.
SELECT a.plan_id, a.target_id, a.period, 'not achieved with coverage ' || a.coverage_pct
FROM mart_attainment a JOIN fct_targets t USING (plan_id, plan_version, target_id, period)
WHERE a.verdict = 'not_achieved' AND a.kind IN ('count', 'cumulative') AND t.comparator = '>='
  AND a.coverage_pct < 100
