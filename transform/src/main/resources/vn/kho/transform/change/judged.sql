CREATE TABLE judged (
  step INTEGER, plan_id VARCHAR, target_id VARCHAR, org_unit_id VARCHAR, period VARCHAR,
  target_value DECIMAL(24,6), actual_value DECIMAL(24,6), verdict VARCHAR)
