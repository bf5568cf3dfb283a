CREATE TABLE state_values (
  step INTEGER, boundary VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period_type VARCHAR,
  period VARCHAR, value DECIMAL(24,6))
