-- vi: Tỷ lệ tổ TK&VV tốt, khá có đạt 95 %? Còn tổ yếu không?
-- en: Share of loan groups rated good or fair at least 95 %? Any weak?
-- param: plan = 
WITH asked AS (
  SELECT coalesce(arg_max(target_value, plan_id = plan_for(:plan, 'good_loan_groups_share')), 95) AS least
  FROM fct_targets WHERE indicator_id = 'good_loan_groups_share' AND kind = 'percent'),
years AS (
  SELECT r.org_unit_id, r.period, max(r.numerator) FILTER (WHERE r.indicator_id = 'good_loan_groups_share') AS good,
         max(r.denominator) FILTER (WHERE r.indicator_id = 'good_loan_groups_share') AS rated,
         max(r.ratio_pct) FILTER (WHERE r.indicator_id = 'good_loan_groups_share') AS pct,
         max(r.value) FILTER (WHERE r.indicator_id = 'weak_loan_groups') AS weak,
         min(r.units_reported) AS units_reported, max(r.units_due) AS units_due,
         bool_or(r.is_simulated) AS is_simulated, bool_or(r.is_estimate) AS is_estimate
  FROM results_on('reported') r
  WHERE r.indicator_id IN ('good_loan_groups_share', 'weak_loan_groups') AND r.period_type = 'year'
  GROUP BY ALL)
SELECT y.period AS "Năm", level_vi(u.level) AS "Cấp", u.name AS "Đơn vị", y.good AS "Tổ tốt, khá", y.rated AS "Tổ được xếp loại",
       round(y.pct, 2) AS "Tỷ lệ %", least AS "Mức tối thiểu %",
       CASE WHEN y.rated = 0 THEN 'Mẫu số 0: không đánh giá' WHEN y.good IS NULL OR y.rated IS NULL THEN 'Chưa báo cáo'
            WHEN 100 * y.good >= least * y.rated THEN 'Đủ' ELSE 'Dưới mức' END AS "So với mức",
       y.weak AS "Tổ yếu", CASE WHEN y.weak > 0 THEN 'Còn tổ yếu' WHEN y.weak = 0 THEN 'Không còn' ELSE 'Chưa báo cáo' END AS "Có tổ yếu",
       y.units_reported || '/' || y.units_due AS "Đơn vị báo cáo", marks_vi(y.is_simulated, y.is_estimate, false) AS "Ghi chú"
FROM years y JOIN dim_org_units u USING (org_unit_id), asked
WHERE :plan = '' OR y.org_unit_id IN (SELECT org_unit_id FROM territory_of(:plan))
ORDER BY y.period DESC, level_place(u.level), y.pct NULLS LAST, u.name COLLATE vi
