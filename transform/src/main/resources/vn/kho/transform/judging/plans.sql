SELECT plan_id, version, org_unit_id, starts_on, ends_on, ended_early_on, superseded_by_plan_id
FROM dim_plans WHERE org_unit_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
ORDER BY plan_id
