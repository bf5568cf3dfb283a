-- vi: Biểu 1 của báo cáo năm: chỉ tiêu, kế hoạch, thực hiện, luỹ kế, đánh giá?
-- en: Table 1 of the yearly review: target, plan, actual, cumulative, verdict?
-- param: plan = thai-nguyen-2021-2026
-- param: year = 2024
SELECT a.row_no AS tt, t.label_vi AS chi_tieu, t.measure_unit AS dvt, a.cumulative_target AS kh_nhiem_ky,
       a.target_value AS kh_nam, a.actual_value AS th_nam, a.attainment_pct AS pct_nam,
       a.cumulative_actual AS luy_ke, a.cumulative_pct AS pct_nhiem_ky, a.coverage_pct AS do_phu, a.verdict AS danh_gia,
       concat_ws('; ', CASE WHEN a.is_estimate THEN 'có số ước' END, CASE WHEN a.is_apportioned THEN 'có phần chia' END,
                 CASE WHEN a.is_simulated THEN 'số mô phỏng' END) AS ghi_chu
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
JOIN fct_targets t ON t.target_id = a.target_id AND t.period = a.period AND t.plan_version = a.plan_version
WHERE a.plan_id = :plan AND a.period = :year
ORDER BY t.source_row
