SELECT plan_id, org_unit_id, starts_on FROM dim_plans WHERE org_unit_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
ORDER BY plan_id
