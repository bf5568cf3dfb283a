-- vi: Nếu chỉ tiêu là 534 (3 × 178) hoặc 3 × số xã hiện có thì sao?
-- en: What if the target were 534 (3 × 178) or 3 × the units in force?
-- param: plan = thai-nguyen-2021-2026
SELECT a.period, a.actual_value, a.target_value AS in_trong_ke_hoach, 3 * 178 AS ba_nhan_178,
       m.denominator AS so_xa, 3 * m.denominator AS ba_nhan_hien_co, a.actual_value >= 3 * 178 AS dat_534,
       a.actual_value >= 3 * m.denominator AS dat_theo_hien_co
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
LEFT JOIN mart_attainment m ON m.target_id = :plan || ':I.2.1/1' AND m.org_unit_id = a.org_unit_id
                           AND m.period = a.period
WHERE a.target_id = :plan || ':I.2.1' AND a.period NOT LIKE '%-%'
ORDER BY a.period
