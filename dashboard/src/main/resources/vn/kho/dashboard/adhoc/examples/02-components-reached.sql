-- vi: Mỗi chỉ tiêu nghị quyết (1–8) có bao nhiêu thành phần đã đạt?
-- en: Of each resolution target (1–8), how many components are reached?
-- param: plan = thai-nguyen-2021-2026
-- param: year = 2024
SELECT regexp_extract(a.row_no, '^I\.\d+') AS chi_tieu,
       count(*) FILTER (WHERE a.verdict IN ('achieved', 'exceeded')) AS dat,
       count(*) FILTER (WHERE a.verdict = 'not_achieved') AS chua_dat,
       count(*) FILTER (WHERE a.verdict = 'insufficient_data') AS thieu_so_lieu,
       count(*) AS thanh_phan
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
WHERE a.plan_id = :plan AND a.period = :year AND regexp_matches(a.row_no, '^I\.\d+\.')
GROUP BY 1
ORDER BY 1
