-- vi: Biểu 1 của báo cáo năm: chỉ tiêu, kế hoạch, thực hiện, luỹ kế, đánh giá, và thay đổi so với bản số liệu trước?
-- en: Table 1 of the yearly review: target, plan, actual, cumulative, verdict, and what changed since the snapshot before?
-- param: plan = 
-- param: year = 
WITH changed AS (
  SELECT target_id, org_unit_id, period, sum(coalesce(new_value, 0) - coalesce(old_value, 0)) AS difference
  FROM mart_changes WHERE measure = 'actual' GROUP BY ALL)
SELECT a.row_no AS "TT", a.label_vi AS "Chỉ tiêu", a.measure_unit AS "ĐVT", n.target_value AS "Chỉ tiêu nhiệm kỳ",
       a.target_value AS "KH năm", a.actual_value AS "TH năm", a.attainment_pct AS "% năm", a.cumulative_actual AS "Luỹ kế từ đầu nhiệm kỳ",
       round(100 * a.cumulative_actual / nullif(n.target_value, 0), 2) AS "% nhiệm kỳ",
       a.units_reported || '/' || nullif(a.units_due, 0) AS "Độ phủ báo cáo",
       CASE WHEN a.kind = 'qualitative' THEN a.numerator::BIGINT || '/' || a.denominator::BIGINT || ' thành phần: ' ELSE '' END
         || verdict_vi(a.verdict) AS "Đánh giá",
       c.difference AS "Thay đổi so với bản trước",
       nullif(concat_ws('; ', marks_vi(a.is_simulated, a.is_estimate, a.is_apportioned), a.reason), '') AS "Ghi chú"
FROM targets_of(plan_for(:plan, '%')) a
LEFT JOIN targets_of(plan_for(:plan, '%')) n ON n.target_id = a.target_id AND n.org_unit_id = a.org_unit_id AND n.kind = 'cumulative'
  AND n.period LIKE '____-____' AND n.period_start <= a.period_start AND n.period_end >= a.period_end AND a.period <> n.period
  AND n.period_end = n.ends_on
LEFT JOIN changed c ON c.target_id = a.target_id AND c.org_unit_id = a.org_unit_id AND c.period = a.period
WHERE a.is_plan_unit AND a.kind NOT IN ('parameter', 'no_target') AND (a.kind <> 'qualitative' OR a.denominator IS NOT NULL)
  AND left(a.period, 4) = year_for(:year, plan_for(:plan, '%')) AND a.period NOT LIKE '____-____'
ORDER BY a.place, a.period_start
