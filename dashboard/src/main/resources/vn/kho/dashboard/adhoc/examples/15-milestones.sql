-- vi: 246 mốc việc: xong, chưa xong, theo ban phụ trách và năm?
-- en: The 246 milestones: done or not, per department and year?
-- param: plan = thai-nguyen-2021-2026
SELECT t.owner_department, a.period, count(*) AS moc,
       count(*) FILTER (WHERE a.verdict IN ('achieved', 'exceeded')) AS xong,
       count(*) FILTER (WHERE a.verdict = 'not_achieved') AS chua_xong,
       count(*) FILTER (WHERE a.verdict = 'insufficient_data') AS thieu_minh_chung
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
JOIN fct_targets t ON t.target_id = a.target_id AND t.period = a.period AND t.plan_version = a.plan_version
WHERE a.plan_id = :plan AND a.kind = 'milestone'
GROUP BY ROLLUP (t.owner_department, a.period)
ORDER BY 1 NULLS LAST, 2 NULLS LAST
