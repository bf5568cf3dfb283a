-- vi: Dự thảo được phản biện, góp ý của từng đơn vị; đơn vị nào dưới 2?
-- en: Drafts critiqued per unit; which units are below 2?
-- param: plan = 
-- param: year = 
SELECT level_vi(u.level) AS "Cấp", u.official_code AS "Mã", u.name AS "Đơn vị", t.period AS "Năm",
       t.actual_value AS "Dự thảo", t.target_value AS "Mức tối thiểu",
       CASE WHEN t.actual_value IS NULL THEN 'Chưa báo cáo' ELSE verdict_vi(t.verdict) END AS "Đánh giá",
       CASE WHEN t.actual_value >= t.target_value THEN 'Đủ' WHEN t.actual_value IS NULL THEN NULL ELSE 'Dưới mức' END AS "So với mức",
       marks_vi(t.is_simulated, t.is_estimate, t.is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'drafts_%')) t
JOIN dim_org_units u ON u.org_unit_id = t.org_unit_id
WHERE NOT t.is_plan_unit AND t.indicator_id LIKE 'drafts_%' AND t.kind = 'per_unit_minimum'
  AND t.period = year_for(:year, plan_for(:plan, 'drafts_%'))
ORDER BY coalesce(t.actual_value >= t.target_value, false), level_place(u.level), t.actual_value NULLS FIRST,
         u.name COLLATE vi, u.official_code
