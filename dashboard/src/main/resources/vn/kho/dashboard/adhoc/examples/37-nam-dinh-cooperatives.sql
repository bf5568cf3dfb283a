-- vi: Nam Định: đã đủ 3 HTX, và mỗi huyện có một HTX chưa?
-- en: Nam Định: are 3 co-operatives reached, and does each district have one?
SELECT t.row_no, t.label_vi, t.comparator, t.target_value, a.actual_value, a.units_met, a.denominator, a.verdict, a.reason
FROM fct_targets t
LEFT JOIN mart_attainment a ON a.target_id = t.target_id AND a.period = t.period
WHERE t.plan_id = 'nam-dinh-2024' AND t.indicator_id = 'new_cooperatives'
ORDER BY t.row_no
