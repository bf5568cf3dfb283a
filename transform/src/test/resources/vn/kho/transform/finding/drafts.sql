-- Drafts as "kho check" writes them, loaded as the catalogue is: one plan each, of a province with
-- 9 districts, 2 affiliated units and 178 communes, of which some merge in 2023 and 2024.
CREATE TABLE dim_org_units AS
  SELECT 'u' AS org_unit_id, 'province' AS level, CAST(NULL AS VARCHAR) AS parent_org_unit_id,
         CAST(NULL AS DATE) AS valid_from, CAST(NULL AS DATE) AS valid_to
  UNION ALL SELECT 'd' || i, 'district', 'u', NULL, NULL FROM range(9) r(i)
  UNION ALL SELECT 'a' || i, 'affiliated', 'u', NULL, NULL FROM range(2) r(i)
  UNION ALL SELECT 'c' || i, 'commune', 'd' || (i % 9), NULL,
                   CASE WHEN i < 1 THEN DATE '2023-04-09' WHEN i < 6 THEN DATE '2024-11-30' END
            FROM range(178) r(i);
CREATE TABLE dim_indicators AS SELECT 'a' AS indicator_id, 'sum' AS time_rule;
CREATE TABLE fct_targets AS
  SELECT * REPLACE (coalesce(label_en, label_vi) AS label_en, CAST(plan_version AS INTEGER) AS plan_version,
                    CAST(target_value AS DECIMAL(24, 6)) AS target_value,
                    CAST(target_value_max AS DECIMAL(24, 6)) AS target_value_max,
                    CAST(source_line AS INTEGER) AS source_line),
         plan_id || ':' || row_no AS target_id, 'drafts.csv' AS source_file,
         CAST(row_number() OVER () AS INTEGER) AS source_row,
         make_date(CAST(substr(period, 1, 4) AS INTEGER), if(period LIKE '%-H2', 7, 1), 1) AS period_start,
         CASE WHEN period LIKE '%-H1' THEN make_date(CAST(substr(period, 1, 4) AS INTEGER), 6, 30)
              ELSE make_date(CAST(if(period LIKE '%-H%', substr(period, 1, 4), right(period, 4)) AS INTEGER), 12, 31)
         END AS period_end
  FROM read_csv(getvariable('drafts'), all_varchar = true, header = true);
CREATE TABLE dim_plans AS
  SELECT DISTINCT plan_id, 1 AS version, 'u' AS org_unit_id, DATE '2022-01-01' AS starts_on,
         DATE '2026-12-31' AS ends_on, DATE '2021-12-31' AS issued_on
  FROM fct_targets;
CREATE TABLE mart_findings (
  finding_id VARCHAR, severity VARCHAR, code VARCHAR, subject VARCHAR, plan_id VARCHAR,
  target_id VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period VARCHAR,
  found_value DECIMAL(24, 6), expected_value DECIMAL(24, 6), message_vi VARCHAR NOT NULL,
  message_en VARCHAR NOT NULL, source_file VARCHAR, source_row INTEGER)
