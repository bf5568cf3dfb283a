-- vi: Xếp hạng đơn vị cùng cấp theo tỷ lệ chỉ tiêu đạt, trên cùng địa bàn?
-- en: Ranking of units of one level by share of targets reached, on the same footprint?
-- param: plan = 
-- param: year = 
WITH counted AS (
  SELECT u.org_unit_id, u.official_code, u.name, u.level, t.period,
         count(*) FILTER (WHERE t.verdict IN ('achieved', 'exceeded')) AS reached,
         count(*) FILTER (WHERE t.verdict = 'not_achieved') AS missed,
         count(*) FILTER (WHERE t.verdict = 'insufficient_data') AS unknown,
         count(*) FILTER (WHERE t.verdict = 'in_progress') AS open,
         count(*) AS targets, bool_or(t.is_simulated) AS is_simulated, bool_or(t.is_estimate) AS is_estimate
  FROM targets_of(plan_for(:plan, '%')) t
  JOIN dim_org_units u ON u.org_unit_id = t.org_unit_id
  WHERE NOT t.is_plan_unit AND t.period = year_for(:year, plan_for(:plan, '%')) AND t.verdict <> 'not_assessed'
  GROUP BY ALL)
SELECT level_vi(level) AS "Cấp", rank() OVER (PARTITION BY level ORDER BY reached / targets DESC) AS "Hạng",
       official_code AS "Mã", name AS "Đơn vị", period AS "Năm", reached AS "Đạt", targets AS "Chỉ tiêu áp dụng",
       round(100.0 * reached / targets, 1) AS "% đạt", missed AS "Chưa đạt", unknown AS "Thiếu số liệu", open AS "Đang thực hiện",
       marks_vi(is_simulated, is_estimate, false) AS "Ghi chú"
FROM counted
ORDER BY level_place(level), "Hạng", name COLLATE vi, official_code
