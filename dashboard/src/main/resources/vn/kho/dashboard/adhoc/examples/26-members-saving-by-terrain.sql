-- vi: Thành viên tổ vay gửi tiết kiệm: đồng bằng ≥ 95 %, miền núi ≥ 80 %?
-- en: Members saving: lowland at least 95 %, mountain at least 80 %?
-- param: plan = 
-- param: year = 
WITH chosen AS (
  SELECT plan_for(:plan, 'loan_members_saving_share') AS plan_id, year_for(:year, plan_for(:plan, 'loan_members_saving_share')) AS year),
asked AS (
  SELECT t.row_no, t.label_vi, split_part(t.unit_filter, '=', 2) AS terrain, t.scope_level, t.target_value AS least
  FROM fct_targets t, chosen
  WHERE t.plan_id = chosen.plan_id AND t.indicator_id = 'loan_members_saving_share' AND t.unit_filter LIKE 'terrain=%'
  QUALIFY row_number() OVER (PARTITION BY t.unit_filter ORDER BY t.plan_version DESC, t.period = chosen.year DESC) = 1),
units AS (
  SELECT a.*, u.org_unit_id, u.name, u.official_code, r.numerator, r.denominator, r.is_simulated, r.is_estimate, chosen.year
  FROM asked a CROSS JOIN chosen
  JOIN dim_org_unit_attributes t ON t.attribute = 'terrain' AND t.value = a.terrain
  JOIN territory_of(plan_for(:plan, 'loan_members_saving_share')) u ON u.org_unit_id = t.org_unit_id AND list_contains(string_split(a.scope_level, ','), u.level)
  LEFT JOIN results_on('reported') r ON r.org_unit_id = u.org_unit_id AND r.period = chosen.year
       AND r.indicator_id = 'loan_members_saving_share'),
lines AS (
  SELECT row_no, terrain, 1 AS part, 'Cộng các đơn vị' AS name, NULL AS code, sum(numerator) AS saving, sum(denominator) AS members,
         count(numerator) || '/' || count(*) AS reported, any_value(least) AS least, any_value(year) AS year,
         bool_or(is_simulated) AS is_simulated, bool_or(is_estimate) AS is_estimate FROM units GROUP BY row_no, terrain
  UNION ALL
  SELECT row_no, terrain, 2, name, official_code, numerator, denominator, count(numerator) OVER (PARTITION BY org_unit_id) || '/1',
         least, year, is_simulated, is_estimate FROM units)
SELECT row_no AS "Dòng", CASE terrain WHEN 'lowland' THEN 'Đồng bằng' WHEN 'mountain' THEN 'Miền núi' ELSE terrain END AS "Địa hình",
       name AS "Đơn vị", year AS "Năm", saving AS "Gửi tiết kiệm", members AS "Thành viên",
       round(100 * saving / nullif(members, 0), 2) AS "Tỷ lệ %", least AS "Mức tối thiểu %",
       CASE WHEN members = 0 THEN 'Mẫu số 0: không đánh giá' WHEN saving IS NULL OR members IS NULL THEN 'Chưa báo cáo'
            WHEN 100 * saving >= least * members THEN 'Đủ' ELSE 'Dưới mức' END AS "So với mức",
       reported AS "Đơn vị báo cáo", marks_vi(is_simulated, is_estimate, false) AS "Ghi chú"
FROM lines
ORDER BY row_no, part, name COLLATE vi, code
