-- vi: 246 mốc việc: xong, muộn, bỏ, còn mở; theo ban phụ trách và năm?
-- en: The 246 milestones: done, late, dropped, open; per department and year?
-- param: plan = 
WITH cells AS (
  SELECT * FROM targets_of(plan_for(:plan, 'ms_%')) WHERE is_plan_unit AND kind = 'milestone'),
-- Not done in its year, but done in a later year that plans no mark of its own.
judged AS (
  SELECT c.*, c.verdict IN ('achieved', 'exceeded') AS is_done,
         c.verdict IN ('not_achieved', 'insufficient_data') AND EXISTS (
           SELECT 1 FROM results_on('footprint') r
           WHERE r.org_unit_id = c.org_unit_id AND r.indicator_id = c.indicator_id AND r.period_type = 'year'
             AND r.period > c.period AND coalesce(r.value, r.numerator) > 0
             AND NOT EXISTS (SELECT 1 FROM cells n WHERE n.target_id = c.target_id AND n.period = r.period)) AS is_late
  FROM cells c)
SELECT coalesce(departments_vi(owner_department), CASE WHEN grouping(owner_department) = 1 THEN 'Cả kế hoạch' ELSE 'Chưa rõ ban' END) AS "Ban phụ trách",
       coalesce(period, 'Cả kỳ') AS "Kỳ", count(*) AS "Số mốc", count(*) FILTER (WHERE is_done) AS "Xong",
       count(*) FILTER (WHERE is_late) AS "Xong muộn",
       count(*) FILTER (WHERE verdict = 'not_achieved' AND NOT is_late) AS "Không làm",
       count(*) FILTER (WHERE verdict = 'insufficient_data' AND NOT is_late) AS "Thiếu minh chứng",
       count(*) FILTER (WHERE verdict = 'in_progress') AS "Còn mở",
       count(*) FILTER (WHERE verdict = 'not_assessed') AS "Không đánh giá",
       round(100.0 * count(*) FILTER (WHERE is_done)
         / nullif(count(*) FILTER (WHERE verdict NOT IN ('in_progress', 'not_assessed')), 0), 1) AS "% xong của mốc đã đến hạn",
       marks_vi(bool_or(is_simulated), bool_or(is_estimate), bool_or(is_apportioned)) AS "Ghi chú"
FROM judged
GROUP BY ROLLUP (owner_department, period)
ORDER BY grouping(owner_department) DESC, "Ban phụ trách" COLLATE vi, grouping(period) DESC, period
