-- vi: Xã nào chưa giúp được 3 hộ trong năm, xã nào chưa báo cáo?
-- en: Which communes have not reached 3 households this year, and which have not reported?
-- param: plan = 
-- param: year = 
WITH communes AS (
  SELECT u.official_code, u.name, d.name AS above, t.*,
         CASE WHEN t.actual_value IS NULL THEN 'Chưa báo cáo' WHEN t.actual_value >= t.target_value THEN 'Đủ'
              WHEN t.verdict = 'in_progress' THEN 'Chưa đủ, năm chưa hết'
              WHEN t.units_reported < t.units_due THEN 'Chưa đủ, báo cáo chưa đủ kỳ'
              WHEN t.verdict = 'not_assessed' THEN 'Không đánh giá' ELSE 'Chưa đạt' END AS state
  FROM targets_of(plan_for(:plan, 'households_out_of_poverty')) t
  JOIN dim_org_units u ON u.org_unit_id = t.org_unit_id
  LEFT JOIN dim_org_units d ON d.org_unit_id = u.parent_org_unit_id
  WHERE NOT t.is_plan_unit AND t.indicator_id = 'households_out_of_poverty' AND t.kind = 'per_unit_minimum'
    AND t.period = year_for(:year, plan_for(:plan, 'households_out_of_poverty'))),
lines AS (
  SELECT 1 AS part, NULL AS code, 'Các xã của địa bàn: ' || count(*) AS name, NULL AS above, any_value(period) AS period,
         sum(actual_value) AS value, any_value(target_value) AS least,
         count(*) FILTER (WHERE state = 'Đủ') || ' xã đủ, ' || count(*) FILTER (WHERE state NOT IN ('Đủ', 'Chưa báo cáo'))
           || ' chưa đủ, ' || count(*) FILTER (WHERE state = 'Chưa báo cáo') || ' chưa báo cáo' AS state,
         marks_vi(bool_or(is_simulated), bool_or(is_estimate), bool_or(is_apportioned)) AS marks
  FROM communes
  UNION ALL
  SELECT 2, official_code, name, above, period, actual_value, target_value, state, marks_vi(is_simulated, is_estimate, is_apportioned)
  FROM communes WHERE state <> 'Đủ')
SELECT code AS "Mã", name AS "Đơn vị", above AS "Thuộc", period AS "Năm", value AS "Số hộ", least AS "Mức tối thiểu",
       CASE WHEN part = 2 THEN least - coalesce(value, 0) END AS "Còn thiếu", state AS "Tình trạng", marks AS "Ghi chú"
FROM lines
ORDER BY part, value IS NOT NULL, value, name COLLATE vi, code
