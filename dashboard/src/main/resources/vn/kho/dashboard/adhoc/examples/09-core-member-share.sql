-- vi: Tỷ lệ hội viên nòng cốt tăng bao nhiêu điểm so với lộ trình 1,0 … 3,0?
-- en: Core-member share: points gained against the path 1.0 … 3.0?
-- param: plan = thai-nguyen-2021-2026
SELECT a.period, a.target_value AS diem_phai_tang, a.actual_value AS diem_da_tang, a.gap_value, a.numerator,
       a.denominator, a.coverage_pct, a.verdict
FROM mart_attainment a
JOIN dim_plans p ON p.plan_id = a.plan_id AND p.org_unit_id = a.org_unit_id
WHERE a.target_id = :plan || ':I.5.3'
ORDER BY a.period_start, a.period_end
