-- vi: Chỉ tiêu nào không còn áp dụng khi bỏ cấp huyện?
-- en: Which targets became not applicable when districts were abolished?
-- param: plan = 
WITH ended AS (
  -- The last day any district of the plan's territory was alive, where none is alive today.
  SELECT max(valid_to) AS on_day FROM territory_of(plan_for(:plan, '%'))
  WHERE level = 'district' HAVING bool_and(valid_to IS NOT NULL AND valid_to < as_of()))
SELECT t.row_no AS "Dòng", t.label_vi AS "Chỉ tiêu", levels_vi(t.scope_level) AS "Cấp thực hiện", t.period AS "Kỳ",
       t.target_value AS "Mức giao", t.actual_value AS "Giá trị cuối cùng", t.cumulative_actual AS "Luỹ kế giữ lại",
       verdict_vi(t.verdict) AS "Đánh giá", t.reason AS "Lý do", ended.on_day AS "Cấp huyện còn đến",
       marks_vi(t.is_simulated, t.is_estimate, t.is_apportioned) AS "Ghi chú"
FROM targets_of(plan_for(:plan, '%')) t, ended
WHERE t.is_plan_unit AND t.scope_level LIKE '%district%' AND t.kind NOT IN ('parameter', 'no_target', 'qualitative')
  AND t.verdict = 'not_assessed' AND t.period_end > ended.on_day
ORDER BY t.place, t.period LIKE '____-____', t.period_start
