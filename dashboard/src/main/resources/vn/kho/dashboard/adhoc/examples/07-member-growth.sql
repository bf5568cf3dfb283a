-- vi: Hội viên thực tăng so với 1.000, cùng số kết nạp và số giảm?
-- en: Net member growth against 1,000, with admissions and leavers?
-- param: plan = thai-nguyen-2021-2026
SELECT year, max(value) FILTER (WHERE indicator_id = 'members_net_growth') AS thuc_tang, 1000 AS chi_tieu,
       max(value) FILTER (WHERE indicator_id = 'members_admitted') AS ket_nap,
       max(value) FILTER (WHERE indicator_id = 'members_left') AS giam,
       max(value) FILTER (WHERE indicator_id = 'members') AS hoi_vien
FROM trend_on('footprint')
WHERE org_unit_id = (SELECT org_unit_id FROM dim_plans WHERE plan_id = :plan ORDER BY version DESC LIMIT 1)
GROUP BY year
ORDER BY year
