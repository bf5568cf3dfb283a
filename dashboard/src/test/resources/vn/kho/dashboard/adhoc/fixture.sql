-- Published tables for tests: the project's own units, indicators and plans, and made-up results.
-- The tables themselves are created from data/contract; here only their rows.

CREATE TEMP TABLE unit_csv AS
FROM read_csv(['{data}/reference/units-thai-nguyen.csv', '{data}/reference/units-other-provinces.csv',
               '{data}/reference/units-affiliated.csv'], header = true, all_varchar = true, union_by_name = true);

CREATE TEMP MACRO unit_id(lvl, code, valid_from) AS
  lvl[1] || code || '-' || coalesce(strftime(try_cast(valid_from AS DATE), '%Y%m%d'), '0');

INSERT INTO dim_org_units BY NAME
SELECT unit_id(u.level, u.unit_code, u.valid_from) AS org_unit_id, u.unit_code AS official_code, u.name, u.type,
       u.level, any_value(unit_id(p.level, p.unit_code, p.valid_from)) AS parent_org_unit_id,
       u.valid_from::DATE AS valid_from, u.valid_to::DATE AS valid_to, u.legal_basis,
       u.in_plan_178 = 'yes' AS in_plan_178, lower(strip_accents(replace(u.name, 'đ', 'd'))) AS search_name
FROM unit_csv u
LEFT JOIN unit_csv p ON p.unit_code = u.parent_code
  AND coalesce(p.valid_from, '0001') <= coalesce(u.valid_to, '9999')
  AND coalesce(p.valid_to, '9999') >= coalesce(u.valid_to, '9999')
GROUP BY ALL;

INSERT INTO map_org_units BY NAME
SELECT o.org_unit_id AS old_org_unit_id, n.org_unit_id AS new_org_unit_id, m.effective::DATE AS effective_date,
       m.weight::DECIMAL(9, 6) AS weight, m.basis, m.part, m.legal_basis, m.source
FROM read_csv('{data}/reference/units-thai-nguyen-mapping.csv', header = true, all_varchar = true) m
JOIN dim_org_units o ON o.official_code = m.old_code
  AND coalesce(o.valid_from, DATE '1900-01-01') < m.effective::DATE
  AND coalesce(o.valid_to, DATE '2999-01-01') >= m.effective::DATE - 1
JOIN dim_org_units n ON n.official_code = m.new_code
  AND coalesce(n.valid_from, DATE '1900-01-01') <= m.effective::DATE
  AND coalesce(n.valid_to, DATE '2999-01-01') >= m.effective::DATE;

INSERT INTO dim_indicators BY NAME
SELECT COLUMNS(lambda c: c NOT IN ('report_frequency', 'may_be_negative', 'numerator_may_exceed', 'baseline_year'))
FROM read_csv('{data}/reference/indicators.csv', header = true, quote = '"', escape = '"');

INSERT INTO dim_schemes BY NAME FROM read_csv('{data}/reference/schemes.csv', header = true);
INSERT INTO bridge_indicator_schemes BY NAME FROM read_csv('{data}/reference/indicator-schemes.csv', header = true);
INSERT INTO dim_departments BY NAME FROM read_csv('{data}/reference/departments.csv', header = true);

INSERT INTO dim_plans BY NAME
SELECT plan_id, version::INT AS version, title_vi, title_en, doc_number, issued_on::DATE AS issued_on, issuer,
       (SELECT min(org_unit_id) FROM dim_org_units u
        WHERE u.official_code = p.unit_code AND u.level = 'province') AS org_unit_id,
       starts_on::DATE AS starts_on, ends_on::DATE AS ends_on, ended_early_on::DATE AS ended_early_on,
       superseded_by_plan_id, 'plans.csv' AS source_file, sha256(plan_id) AS source_sha256
FROM read_csv('{data}/plans/plans.csv', header = true, all_varchar = true) p;

INSERT INTO fct_targets BY NAME
SELECT plan_id, plan_version::INT AS plan_version, plan_id || ':' || row_no AS target_id, row_no, parent_row_no,
       indicator_id, coalesce(label_vi, row_no) AS label_vi, coalesce(label_en, row_no) AS label_en, kind, comparator,
       target_value::DECIMAL(24, 6) AS target_value, target_value_max::DECIMAL(24, 6) AS target_value_max,
       measure_unit, scope_level, unit_filter, period,
       make_date(left(period, 4)::INT, 1, 1) AS period_start, make_date(right(period, 4)::INT, 12, 31) AS period_end,
       responsible_level, owner_department, coordinating, funding, origin, raw_text,
       try_cast(source_line AS INT) AS source_line, 'thai-nguyen-2021-2026.csv' AS source_file,
       (row_number() OVER ())::INT AS source_row
FROM read_csv('{data}/plans/thai-nguyen-2021-2026.csv', header = true, all_varchar = true, quote = '"')
WHERE regexp_full_match(period, '\d{4}(-\d{4})?');

-- Results: eight indicators, every commune alive, every month from 2022-01 to 2026-10.
CREATE TEMP TABLE reported AS
SELECT u.org_unit_id, i.indicator_id, i.value_type, strftime(m.month, '%Y-%m') AS period,
       m.month::DATE AS period_start, last_day(m.month::DATE) AS period_end,
       hash(u.official_code, i.indicator_id, m.month) % 100 AS luck
FROM dim_org_units u, dim_indicators i, range(DATE '2022-01-01', DATE '2026-11-01', INTERVAL 1 MONTH) m(month)
WHERE u.level = 'commune' AND u.parent_org_unit_id IS NOT NULL
  AND i.indicator_id IN ('households_out_of_poverty', 'new_cooperatives', 'net_member_growth', 'clean_families',
                         'women_trained', 'core_member_share', 'gathering_rate', 'members')
  AND coalesce(u.valid_from, DATE '1900-01-01') <= m.month AND coalesce(u.valid_to, DATE '2999-01-01') >= m.month;

INSERT INTO fct_submissions BY NAME
SELECT left(sha256(org_unit_id || period), 16) AS submission_id, org_unit_id || '_' || period || '.csv' AS file_name,
       sha256(org_unit_id || period) AS file_sha256,
       any_value(period_end) + (3 + hash(org_unit_id, period) % 12)::INT AS received_on, org_unit_id,
       'monthly' AS report_type, period, any_value(period_end) + 9 AS due_on,
       (3 + hash(org_unit_id, period) % 12) <= 9 AS is_on_time, count(*)::INT AS rows_accepted,
       (hash(period, org_unit_id) % 3 = 0)::INT AS rows_refused, true AS is_simulated
FROM reported GROUP BY org_unit_id, period;

INSERT INTO fct_results BY NAME
SELECT left(sha256(r.org_unit_id || r.indicator_id || r.period), 16) AS result_id, s.submission_id, r.org_unit_id,
       r.indicator_id, r.period, 'month' AS period_type, r.period_start, r.period_end, 'in_period' AS basis,
       CASE r.value_type WHEN 'ratio' THEN NULL ELSE (luck % 5)::DECIMAL(24, 6) END AS value,
       CASE r.value_type WHEN 'ratio' THEN luck::DECIMAL(24, 6) END AS numerator,
       CASE r.value_type WHEN 'ratio' THEN 120::DECIMAL(24, 6) END AS denominator,
       CASE WHEN luck < 5 THEN 'estimate' ELSE 'final' END AS status, 'value' AS report_state, s.received_on,
       true AS is_current, NULL AS superseded_by_result_id, true AS is_simulated, s.file_name AS source_file,
       NULL AS source_sheet, (row_number() OVER ())::INT AS source_row, 'value' AS source_column,
       (luck % 5)::VARCHAR AS raw_text, NULL AS note, NULL AS qualifier
FROM reported r JOIN fct_submissions s USING (org_unit_id, period)
WHERE luck <> 7;

INSERT INTO fct_issues BY NAME
SELECT submission_id, 'error' AS severity, 'text_in_number' AS code, file_name, NULL AS sheet, 3 AS row,
       'value' AS column, 'khoảng 12' AS found_text, 'không phải số' AS message_vi, 'not a number' AS message_en
FROM fct_submissions WHERE rows_refused > 0;

INSERT INTO mart_results_by_period BY NAME
WITH RECURSIVE up(leaf, org_unit_id) AS (
  SELECT org_unit_id, org_unit_id FROM dim_org_units WHERE level = 'commune'
  UNION ALL
  SELECT leaf, u.parent_org_unit_id FROM up JOIN dim_org_units u USING (org_unit_id)
  WHERE u.parent_org_unit_id IS NOT NULL
), spans AS (
  SELECT *, source_row % 20 AS luck, 'month' AS span_type, period AS span, period_start AS span_start, period_end AS span_end FROM fct_results
  UNION ALL
  SELECT *, source_row % 20, 'year', left(period, 4), date_trunc('year', period_start)::DATE,
         last_day(date_trunc('year', period_start)::DATE + INTERVAL 11 MONTH) FROM fct_results
)
SELECT b.boundary, up.org_unit_id, indicator_id, span_type AS period_type, span AS period, span_start AS period_start,
       span_end AS period_end, sum(value)::DECIMAL(24, 6) AS value, sum(numerator)::DECIMAL(24, 6) AS numerator,
       sum(denominator)::DECIMAL(24, 6) AS denominator,
       (100 * sum(numerator) / nullif(sum(denominator), 0))::DECIMAL(24, 6) AS ratio_pct,
       count(DISTINCT leaf)::INT AS units_due, count(DISTINCT leaf) FILTER (WHERE luck <> 9)::INT AS units_reported,
       (100.0 * count(DISTINCT leaf) FILTER (WHERE luck <> 9) / count(DISTINCT leaf))::DECIMAL(24, 6) AS coverage_pct,
       false AS is_apportioned, bool_or(status = 'estimate') AS is_estimate, true AS is_simulated
FROM spans JOIN up ON up.leaf = spans.org_unit_id, (VALUES ('reported'), ('current'), ('footprint')) b(boundary)
GROUP BY ALL;

INSERT INTO mart_attainment BY NAME
SELECT t.plan_id, t.plan_version, t.target_id, t.row_no, t.kind, r.org_unit_id, t.period, t.period_start, t.period_end,
       t.target_value, t.target_value_max, r.value AS actual_value,
       (100 * r.value / nullif(t.target_value, 0))::DECIMAL(24, 6) AS attainment_pct,
       (r.value - t.target_value)::DECIMAL(24, 6) AS gap_value,
       sum(t.target_value) OVER w AS cumulative_target, sum(r.value) OVER w AS cumulative_actual,
       r.units_due, r.units_reported, r.coverage_pct, r.numerator, r.denominator,
       CASE WHEN t.period = '2026' THEN 'in_progress' WHEN r.value IS NULL THEN 'insufficient_data'
            WHEN r.value > t.target_value THEN 'exceeded' WHEN r.value = t.target_value THEN 'achieved'
            ELSE 'not_achieved' END AS verdict,
       CASE WHEN t.period = '2026' THEN 'behind' END AS pace_status,
       coalesce(r.is_apportioned, false) AS is_apportioned, coalesce(r.is_estimate, false) AS is_estimate,
       coalesce(r.is_simulated, false) AS is_simulated
FROM fct_targets t JOIN dim_plans p USING (plan_id)
LEFT JOIN mart_results_by_period r ON r.indicator_id = t.indicator_id AND r.period = t.period
  AND r.boundary = 'footprint' AND r.org_unit_id = p.org_unit_id
WHERE t.kind <> 'no_target' AND r.org_unit_id IS NOT NULL
WINDOW w AS (PARTITION BY t.target_id ORDER BY t.period_start);

INSERT INTO mart_trend_yearly BY NAME
SELECT boundary, org_unit_id, indicator_id, period::INT AS year, coalesce(value, ratio_pct) AS value,
       lag(coalesce(value, ratio_pct)) OVER w AS previous_value,
       coalesce(value, ratio_pct) - lag(coalesce(value, ratio_pct)) OVER w AS change_value,
       (100 * (coalesce(value, ratio_pct) / nullif(lag(coalesce(value, ratio_pct)) OVER w, 0) - 1))::DECIMAL(24, 6)
         AS change_pct, coverage_pct
FROM mart_results_by_period WHERE period_type = 'year'
WINDOW w AS (PARTITION BY boundary, org_unit_id, indicator_id ORDER BY period);

INSERT INTO mart_findings BY NAME
SELECT 'F' || (row_number() OVER ()) AS finding_id, 'warning' AS severity, 'outlier' AS code,
       'result' AS subject, org_unit_id, indicator_id, period, value AS found_value, 1 AS expected_value,
       'lệch xa các tháng khác' AS message_vi, 'far from the other months' AS message_en
FROM fct_results WHERE value = 4 AND period = '2024-05' LIMIT 40;

INSERT INTO meta_snapshots VALUES ('S000001', DATE '2026-11-20', TIMESTAMP '2026-11-20 02:00:00', '0.1.0',
  'fixture', '{}', 'passed');
