-- vi: Đề án 01: chỉ tiêu 2025 và 2030 của Bình Thuận, tiến độ?
-- en: Scheme 01: the targets of Bình Thuận for 2025 and 2030, and the progress?
SELECT t.row_no, t.label_vi, t.period, t.comparator, t.target_value, t.measure_unit, a.actual_value,
       a.cumulative_actual, a.pace_pct, a.pace_status, a.verdict
FROM fct_targets t
LEFT JOIN mart_attainment a ON a.target_id = t.target_id AND a.period = t.period
WHERE t.plan_id = 'binh-thuan-2023-2030' AND t.indicator_id IS NOT NULL
ORDER BY t.period, t.row_no
