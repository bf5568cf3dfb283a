-- vi: Tỷ lệ nợ quá hạn theo tháng so với 0,27 %; đơn vị trên 1 % (cần theo dõi)?
-- en: Overdue ratio by month against 0.27 %; units above 1 % (watch list)?
-- param: plan = 
WITH limits AS (
  -- The plan's own limits; where it sets none, those of the newest plan that does.
  SELECT arg_max(t.target_value, (t.plan_id = plan_for(:plan, 'overdue_ratio'), p.issued_on)) FILTER (WHERE t.kind = 'threshold_max') AS ceiling,
         arg_max(t.target_value, (t.plan_id = plan_for(:plan, 'overdue_ratio'), p.issued_on)) FILTER (WHERE t.kind = 'alert_threshold') AS alert
  FROM fct_targets t JOIN dim_plans p ON p.plan_id = t.plan_id AND p.version = t.plan_version
  WHERE t.indicator_id = 'overdue_ratio')
SELECT r.period AS "Tháng", level_vi(u.level) AS "Cấp", u.name AS "Đơn vị", r.numerator AS "Nợ quá hạn", r.denominator AS "Dư nợ",
       round(r.ratio_pct, 4) AS "Tỷ lệ %", ceiling AS "Trần %",
       CASE WHEN r.denominator = 0 THEN 'Mẫu số 0: không đánh giá'
            WHEN r.numerator IS NULL OR r.denominator IS NULL THEN 'Chưa báo cáo'
            WHEN 100 * r.numerator <= ceiling * r.denominator THEN 'Trong ngưỡng' ELSE 'Quá ngưỡng' END AS "So với trần",
       CASE WHEN 100 * r.numerator > alert * r.denominator THEN 'Cần theo dõi' END AS "Danh sách theo dõi",
       r.units_reported || '/' || r.units_due AS "Đơn vị báo cáo", marks_vi(r.is_simulated, r.is_estimate, r.is_apportioned) AS "Ghi chú"
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id), limits
WHERE r.indicator_id = 'overdue_ratio' AND r.period_type = 'month' AND u.level IN ('province', 'district', 'commune')
  AND (:plan = '' OR r.org_unit_id IN (SELECT org_unit_id FROM territory_of(:plan)))
ORDER BY r.period DESC, level_place(u.level), r.ratio_pct DESC NULLS LAST, u.name COLLATE vi
