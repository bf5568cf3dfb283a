-- vi: Hội viên thực tăng so với 1.000, cùng số kết nạp và số giảm?
-- en: Net member growth against 1,000, with admissions and leavers?
-- param: plan = 
WITH own AS (
  SELECT * FROM targets_of(plan_for(:plan, 'members_net_growth'))
  WHERE is_plan_unit AND indicator_id = 'members_net_growth' AND kind IN ('count', 'cumulative')),
moves AS (
  SELECT period, max(value) FILTER (WHERE indicator_id = 'members_admitted') AS admitted,
         max(value) FILTER (WHERE indicator_id = 'members_left') AS gone,
         max(value) FILTER (WHERE indicator_id = 'members') AS members
  FROM results_on('footprint')
  WHERE org_unit_id = (SELECT any_value(org_unit_id) FROM own)
    AND indicator_id IN ('members_admitted', 'members_left', 'members')
  GROUP BY period)
SELECT o.period AS "Kỳ", o.actual_value AS "Thực tăng", o.target_value AS "Mức giao", o.attainment_pct AS "% đạt",
       m.admitted AS "Kết nạp", m.gone AS "Giảm", m.admitted - m.gone AS "Kết nạp trừ giảm",
       m.members AS "Hội viên cuối kỳ", o.units_reported || '/' || o.units_due AS "Đơn vị báo cáo",
       verdict_vi(o.verdict) AS "Đánh giá", marks_vi(o.is_simulated, o.is_estimate, o.is_apportioned) AS "Ghi chú"
FROM own o LEFT JOIN moves m ON m.period = o.period
ORDER BY o.period LIKE '____-____', o.period_start
