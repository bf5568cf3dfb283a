-- vi: Mốc việc nào của năm chưa có minh chứng?
-- en: Which milestones of the year lack evidence?
-- param: plan = 
-- param: year = 
SELECT row_no AS "Dòng", label_vi AS "Việc", departments_vi(owner_department) AS "Ban phụ trách", period AS "Kỳ",
       coalesce(numerator, 0)::BIGINT AS "Đơn vị đã làm",
       units_reported || '/' || units_due AS "Đơn vị báo cáo",
       verdict_vi(verdict) AS "Đánh giá", reason AS "Lý do",
       count(*) OVER () AS "Số mốc thiếu",
       (SELECT count(*) FROM targets_of(plan_for(:plan, 'ms_%')) WHERE is_plan_unit AND kind = 'milestone'
          AND period = year_for(:year, plan_for(:plan, 'ms_%'))) AS "Số mốc của năm",
       marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, 'ms_%'))
WHERE is_plan_unit AND kind = 'milestone' AND left(period, 4) = year_for(:year, plan_for(:plan, 'ms_%'))
  AND verdict NOT IN ('achieved', 'exceeded', 'not_assessed')
ORDER BY place
