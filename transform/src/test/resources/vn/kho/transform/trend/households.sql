CREATE TABLE dim_org_units (
  org_unit_id VARCHAR, level VARCHAR, parent_org_unit_id VARCHAR, valid_from DATE, valid_to DATE);
INSERT INTO dim_org_units VALUES
  ('province', 'province', NULL, NULL, NULL),
  ('whole', 'commune', 'province', NULL, NULL),
  ('ended', 'commune', 'province', NULL, DATE '2025-06-30'),
  ('begun', 'commune', 'province', DATE '2024-10-01', NULL),
  ('today', 'commune', 'province', DATE '2025-07-01', NULL),
  ('sharing', 'commune', 'province', NULL, NULL);
CREATE TABLE map_org_units (
  old_org_unit_id VARCHAR, new_org_unit_id VARCHAR, effective_date DATE, part VARCHAR,
  legal_basis VARCHAR);
CREATE TABLE map_org_unit_parents (
  org_unit_id VARCHAR, parent_org_unit_id VARCHAR, valid_from DATE, valid_to DATE);
CREATE TABLE dim_indicators AS
  SELECT 'households' AS indicator_id, 'sum' AS time_rule, 'commune' AS report_level,
         'increase' AS desired_direction, 'hộ' AS measure_unit
  UNION ALL SELECT 'helped', 'sum', 'commune', 'increase', '%';
CREATE TABLE figures AS
  SELECT b.boundary, u.org_unit_id, CAST(m.month AS DATE) AS month
  FROM (VALUES ('reported', 'whole'), ('reported', 'ended'), ('reported', 'begun'),
               ('current', 'today')) b (boundary, org_unit_id)
  JOIN dim_org_units u USING (org_unit_id),
       generate_series(DATE '2023-01-01', DATE '2026-10-01', INTERVAL 1 MONTH) m (month)
  WHERE b.boundary = 'current'
     OR (m.month >= coalesce(u.valid_from, DATE '2023-01-01')
         AND m.month <= coalesce(u.valid_to, DATE '2026-12-31'));
INSERT INTO figures SELECT boundary, 'province', month FROM figures WHERE boundary = 'reported';
CREATE TABLE mart_results_by_period AS
  SELECT boundary, org_unit_id, 'households' AS indicator_id, 'year' AS period_type,
         CAST(year(month) AS VARCHAR) AS period, date_trunc('year', month) AS period_start,
         CAST(count(*) AS DECIMAL(24, 6)) AS value, CAST(NULL AS DECIMAL(24, 6)) AS numerator,
         CAST(NULL AS DECIMAL(24, 6)) AS denominator, 1 AS units_due, 1 AS units_reported,
         CAST(100 AS DECIMAL(24, 6)) AS coverage_pct,
         CAST(count(*) AS DECIMAL(24, 6)) AS cumulative_year_value
  FROM figures GROUP BY ALL;
INSERT INTO mart_results_by_period
  SELECT boundary, org_unit_id, 'households', 'month', strftime(month, '%Y-%m'), month,
         count(*), NULL, NULL, 1, 1, 100,
         sum(count(*)) OVER (PARTITION BY boundary, org_unit_id, year(month) ORDER BY month)
  FROM figures GROUP BY boundary, org_unit_id, month;
-- A share that grows month by month: 1 of 10 in January, 12 of 10 in December.
INSERT INTO mart_results_by_period
  SELECT 'reported', 'sharing', 'helped', p.type,
         CASE p.type WHEN 'month' THEN strftime(make_date(y, p.begins, 1), '%Y-%m')
                     WHEN 'year' THEN CAST(y AS VARCHAR) ELSE y || p.type END,
         make_date(y, p.begins, 1), 10 * sum(m) / count(*), sum(m), 10 * count(*), 1, 1, 100, NULL
  FROM (SELECT 'month' AS type, unnest(range(1, 13)) AS begins, begins AS ends
        UNION ALL VALUES ('half_year', 1, 6), ('nine_months', 1, 9), ('year', 1, 12)) p,
       range(2024, 2027) years (y), range(1, 13) months (m)
  WHERE m BETWEEN p.begins AND p.ends AND (y < 2026 OR m <= 10)
  GROUP BY p.type, p.begins, y;
CREATE TABLE mart_attainment (
  plan_id VARCHAR, plan_version INTEGER, target_id VARCHAR, org_unit_id VARCHAR, period VARCHAR,
  target_value DECIMAL(24, 6), attainment_pct DECIMAL(24, 6), kind VARCHAR);
CREATE TABLE fct_targets (
  plan_id VARCHAR, plan_version INTEGER, target_id VARCHAR, indicator_id VARCHAR,
  source_line INTEGER);
