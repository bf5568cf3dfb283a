-- A province with one district of three communes, two of which merge at the end of 2022.
CREATE TABLE dim_plans (plan_id VARCHAR, version INTEGER, org_unit_id VARCHAR, starts_on DATE,
                        ends_on DATE, issued_on DATE);
CREATE TABLE dim_org_units AS
  SELECT * FROM (VALUES ('u', 'province', NULL, NULL), ('d', 'district', 'u', NULL),
                        ('c1', 'commune', 'd', NULL), ('c2', 'commune', 'd', NULL),
                        ('c3', 'commune', 'd', DATE '2022-12-31'))
         AS v(org_unit_id, level, parent_org_unit_id, valid_to),
         (SELECT CAST(NULL AS DATE) AS valid_from);
CREATE TABLE dim_indicators AS SELECT unnest(['a', 'b', 'c']) AS indicator_id, 'sum' AS time_rule;
CREATE TABLE mart_findings (
  finding_id VARCHAR, severity VARCHAR, code VARCHAR, subject VARCHAR, plan_id VARCHAR,
  target_id VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period VARCHAR,
  found_value DECIMAL(24, 6), expected_value DECIMAL(24, 6), message_vi VARCHAR NOT NULL,
  message_en VARCHAR NOT NULL, source_file VARCHAR, source_row INTEGER);
CREATE MACRO asked(row_no, kind, comparator, target_value, plan := 'p', measures := 'a', scope := 'province',
                 "year" := 2022, under := NULL, origin := 'printed_cell', level := 'province',
                 owner := 'a', funds := 'NSNN', words := NULL, label := 'Việc',
                 rough := NULL, in_cell := false, said := NULL, grp := NULL, line := NULL) AS {
  plan_id: plan, plan_version: 1, target_id: plan || ':' || row_no, row_no: row_no,
  parent_row_no: CAST(under AS VARCHAR), indicator_id: measures, label_vi: label, label_en: label,
  kind: kind, comparator: CAST(comparator AS VARCHAR),
  target_value: CAST(target_value AS DECIMAL(24, 6)), measure_unit: 'hộ', scope_level: scope,
  unit_filter: CAST(NULL AS VARCHAR),
  period: CASE WHEN kind = 'cumulative' AND NOT in_cell THEN '2022-2023' ELSE CAST("year" AS VARCHAR) END,
  period_start: make_date("year", 1, 1), period_end: make_date("year", 12, 31),
  responsible_level: CAST(level AS VARCHAR), owner_department: CAST(owner AS VARCHAR),
  funding: CAST(funds AS VARCHAR), origin: origin, raw_text: CAST(words AS VARCHAR),
  source_file: 'p.csv', source_row: 2, qualifier: CAST(rough AS VARCHAR),
  said_period: CAST(said AS VARCHAR), counted_group: CAST(grp AS VARCHAR),
  source_line: CAST(line AS INTEGER), target_value_max: CAST(NULL AS DECIMAL(24, 6))};
CREATE TABLE fct_targets AS SELECT unnest(asked('', '', '', 0)) LIMIT 0
