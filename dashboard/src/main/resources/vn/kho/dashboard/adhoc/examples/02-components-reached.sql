-- vi: Mỗi chỉ tiêu nghị quyết (1–8) có bao nhiêu thành phần đã đạt?
-- en: Of each resolution target (1–8), how many components are reached?
-- param: plan = 
-- param: year = 
WITH headings AS (
  SELECT *, regexp_matches(label_vi, '^Chỉ tiêu \d') AS is_resolution, period LIKE '____-____' AS is_term
  FROM targets_of(plan_for(:plan, '%'))
  WHERE is_plan_unit AND kind = 'qualitative' AND denominator IS NOT NULL)
SELECT row_no AS "Dòng", any_value(label_vi) AS "Chỉ tiêu",
       any_value(year_for(:year, plan_for(:plan, '%'))) AS "Năm",
       max(numerator::BIGINT || '/' || denominator::BIGINT) FILTER (WHERE NOT is_term) AS "Thành phần đạt trong năm",
       max(verdict_vi(verdict)) FILTER (WHERE NOT is_term) AS "Đánh giá năm",
       max(reason) FILTER (WHERE NOT is_term) AS "Lý do năm",
       max(numerator::BIGINT || '/' || denominator::BIGINT) FILTER (WHERE is_term) AS "Thành phần đạt cả nhiệm kỳ",
       max(verdict_vi(verdict)) FILTER (WHERE is_term) AS "Đánh giá nhiệm kỳ",
       max(reason) FILTER (WHERE is_term) AS "Lý do nhiệm kỳ",
       marks_vi(bool_or(is_simulated), bool_or(is_estimate), bool_or(is_apportioned)) AS "Ghi chú"
FROM headings
WHERE (is_term OR period = year_for(:year, plan_for(:plan, '%')))
  AND (is_resolution OR NOT EXISTS (SELECT 1 FROM headings WHERE is_resolution))
GROUP BY row_no, place
ORDER BY place
