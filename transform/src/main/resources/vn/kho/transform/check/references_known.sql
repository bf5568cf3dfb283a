-- Every unit, indicator, submission and plan a row names exists.
SELECT 'fct_results' AS place, result_id AS id, org_unit_id AS unknown FROM fct_results
WHERE org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
UNION ALL
SELECT 'fct_results', result_id, indicator_id FROM fct_results
WHERE indicator_id NOT IN (SELECT indicator_id FROM dim_indicators)
UNION ALL
SELECT 'fct_results', result_id, submission_id FROM fct_results
WHERE submission_id NOT IN (SELECT submission_id FROM fct_submissions)
UNION ALL
SELECT 'fct_submissions', submission_id, org_unit_id FROM fct_submissions
WHERE org_unit_id IS NOT NULL AND org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
UNION ALL
SELECT 'fct_issues', submission_id, code FROM fct_issues
WHERE submission_id NOT IN (SELECT submission_id FROM fct_submissions)
UNION ALL
SELECT 'map_org_units', old_org_unit_id, new_org_unit_id FROM map_org_units
WHERE old_org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
   OR new_org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
UNION ALL
SELECT 'bridge_indicator_schemes', scheme_id, indicator_id FROM bridge_indicator_schemes
WHERE scheme_id NOT IN (SELECT scheme_id FROM dim_schemes)
   OR indicator_id NOT IN (SELECT indicator_id FROM dim_indicators)
UNION ALL
SELECT 'dim_plans', plan_id, org_unit_id FROM dim_plans
WHERE org_unit_id IS NOT NULL AND org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
UNION ALL
SELECT 'fct_targets', target_id, indicator_id FROM fct_targets
WHERE indicator_id IS NOT NULL AND indicator_id NOT IN (SELECT indicator_id FROM dim_indicators)
UNION ALL
SELECT 'mart_results_by_period', indicator_id, org_unit_id FROM mart_results_by_period
WHERE org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
UNION ALL
SELECT 'mart_attainment', target_id, org_unit_id FROM mart_attainment
WHERE org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units)
   OR target_id NOT IN (SELECT target_id FROM fct_targets)
