-- vi: Trong nhiệm kỳ đã đề xuất thành công chính sách nào chưa, khi nào?
-- en: Has a policy been proposed with success in the term, and when?
-- param: plan = 
WITH target AS (
  SELECT * FROM targets_of(plan_for(:plan, 'policies_proposed'))
  WHERE is_plan_unit AND indicator_id = 'policies_proposed'
  QUALIFY row_number() OVER (ORDER BY datediff('month', period_start, period_end) DESC) = 1),
reports AS (
  SELECT r.* FROM fct_results r
  JOIN territory_of(plan_for(:plan, 'policies_proposed')) u USING (org_unit_id)
  WHERE r.indicator_id = 'policies_proposed' AND r.is_current AND r.value > 0
    AND r.period_start >= (SELECT starts_on FROM target)),
-- A yearly figure that a month already tells is the same policy.
finest AS (
  FROM reports r WHERE NOT EXISTS (
    SELECT 1 FROM reports f WHERE f.org_unit_id = r.org_unit_id AND f.period_start >= r.period_start
      AND f.period_end <= r.period_end AND f.period <> r.period))
SELECT t.row_no AS "Dòng", t.label_vi AS "Chỉ tiêu", t.target_value AS "Mức giao", t.actual_value AS "Đã có",
       verdict_vi(t.verdict) AS "Đánh giá", coalesce(f.period, 'Chưa có báo cáo nào') AS "Kỳ báo cáo", f.value AS "Số báo cáo",
       f.received_on AS "Ngày nhận", f.note AS "Ghi chú của báo cáo", f.source_file AS "Tệp", f.source_row AS "Dòng của tệp",
       marks_vi(coalesce(f.is_simulated, t.is_simulated), f.status = 'estimate', false) AS "Ghi chú"
FROM target t LEFT JOIN finest f ON true
ORDER BY f.period_start, f.source_file
