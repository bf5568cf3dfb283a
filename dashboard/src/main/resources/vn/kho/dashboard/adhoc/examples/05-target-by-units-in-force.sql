-- vi: Nếu chỉ tiêu là 534 (3 × 178) hoặc 3 × số xã hiện có thì sao?
-- en: What if the target were 534 (3 × 178) or 3 × the units in force?
-- param: plan = 
WITH yearly AS (
  SELECT * FROM targets_of(plan_for(:plan, 'households_out_of_poverty'))
  WHERE is_plan_unit AND indicator_id = 'households_out_of_poverty' AND regexp_full_match(period, '\d{4}')),
counted AS (
  SELECT t.*, m.target_value AS per_unit, m.denominator::INT AS in_force,
         (SELECT count(*) FROM territory_of(plan_for(:plan, 'households_out_of_poverty')) u
          WHERE u.level = 'commune' AND coalesce(u.valid_from, t.starts_on) <= t.starts_on
            AND coalesce(u.valid_to, t.starts_on) >= t.starts_on) AS at_start
  FROM yearly t
  JOIN yearly m ON m.period = t.period AND m.kind = 'per_unit_minimum'
  WHERE t.kind = 'count')
SELECT period AS "Năm", actual_value AS "Số hộ", target_value AS "In trong kế hoạch", per_unit AS "Mỗi xã",
       at_start AS "Số xã khi lập kế hoạch", per_unit * at_start AS "Mức theo số xã ấy", in_force AS "Số xã cuối năm",
       per_unit * in_force AS "Mức theo số xã cuối năm", verdict_vi(verdict) AS "Đánh giá như in",
       CASE WHEN actual_value > per_unit * at_start THEN 'Vượt' WHEN actual_value = per_unit * at_start THEN 'Đạt'
            WHEN verdict = 'in_progress' OR period_end > as_of() THEN 'Đang thực hiện'
            WHEN actual_value IS NULL OR units_reported < units_due THEN 'Thiếu số liệu'
            ELSE 'Chưa đạt' END AS "Nếu theo số xã khi lập kế hoạch",
       CASE WHEN actual_value > per_unit * in_force THEN 'Vượt' WHEN actual_value = per_unit * in_force THEN 'Đạt'
            WHEN verdict = 'in_progress' OR period_end > as_of() THEN 'Đang thực hiện'
            WHEN actual_value IS NULL OR units_reported < units_due THEN 'Thiếu số liệu'
            ELSE 'Chưa đạt' END AS "Nếu theo số xã cuối năm",
       units_reported || '/' || units_due AS "Đơn vị báo cáo",
       marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM counted
ORDER BY period
