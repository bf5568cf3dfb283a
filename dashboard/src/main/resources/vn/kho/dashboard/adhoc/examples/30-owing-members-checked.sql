-- vi: Xã nào có dưới 90 % thành viên còn dư nợ được kiểm tra? (Báo cáo theo xã; sổ từng tổ không gửi lên.)
-- en: Communes where fewer than 90 % of owing members were checked? (Reported per commune; the groups' own books are not sent up.)
-- param: plan = 
-- param: year = 
WITH chosen AS (SELECT plan_for(:plan, 'borrowers_inspected_by_commune_share') AS plan_id, year_for(:year, plan_for(:plan, 'borrowers_inspected_by_commune_share')) AS year),
asked AS (
  SELECT coalesce(arg_max(t.target_value, (t.plan_id = chosen.plan_id, t.plan_version)), 90) AS least
  FROM fct_targets t, chosen WHERE t.indicator_id = 'borrowers_inspected_by_commune_share' AND t.target_value IS NOT NULL),
units AS (
  SELECT u.*, chosen.year FROM territory_of(plan_for(:plan, 'borrowers_inspected_by_commune_share')) u, chosen
  WHERE u.level = 'commune' AND coalesce(u.valid_from, DATE '0001-01-01') <= make_date(chosen.year::INT, 12, 31)
    AND coalesce(u.valid_to, DATE '9999-12-31') >= make_date(chosen.year::INT, 1, 1)),
found AS (
  SELECT u.official_code, u.name, u.year, u.parent_org_unit_id, r.*
  FROM units u
  LEFT JOIN results_on('reported') r ON r.org_unit_id = u.org_unit_id AND r.period = u.year AND r.indicator_id = 'borrowers_inspected_by_commune_share'),
judged AS (
  SELECT f.*, d.name AS above, least,
         CASE WHEN f.denominator = 0 THEN 'Không còn ai dư nợ' WHEN f.numerator IS NULL OR f.denominator IS NULL THEN 'Chưa báo cáo'
              WHEN f.numerator < ceil(least * f.denominator / 100) THEN 'Dưới mức' ELSE 'Đủ' END AS state
  FROM found f LEFT JOIN dim_org_units d ON d.org_unit_id = f.parent_org_unit_id, asked),
lines AS (
  SELECT 1 AS part, NULL AS code, 'Các xã của địa bàn: ' || count(*) AS name, NULL AS above, any_value(year) AS year,
         sum(numerator) AS numerator, sum(denominator) AS denominator, any_value(least) AS least,
         count(*) FILTER (WHERE state = 'Dưới mức') || ' xã dưới mức, ' || count(*) FILTER (WHERE state = 'Chưa báo cáo')
           || ' xã chưa báo cáo' AS state,
         bool_or(is_simulated) AS is_simulated, bool_or(is_estimate) AS is_estimate, bool_or(is_apportioned) AS is_apportioned
  FROM judged
  UNION ALL
  SELECT 2, official_code, name, above, year, numerator, denominator, least, state, is_simulated, is_estimate, is_apportioned
  FROM judged WHERE state IN ('Dưới mức', 'Chưa báo cáo'))
SELECT code AS "Mã", name AS "Xã", above AS "Thuộc", year AS "Năm", numerator AS "Được kiểm tra", denominator AS "Còn dư nợ",
       round(100 * numerator / nullif(denominator, 0), 2) AS "Tỷ lệ %", least AS "Mức tối thiểu %",
       CASE WHEN part = 2 THEN ceil(least * denominator / 100)::INT END AS "Số người tối thiểu",
       state AS "Tình trạng", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM lines
ORDER BY part, numerator IS NULL, numerator / nullif(denominator, 0), name COLLATE vi, code
