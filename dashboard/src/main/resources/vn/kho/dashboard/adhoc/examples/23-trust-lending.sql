-- vi: Dư nợ uỷ thác NHCSXH, số hộ, số tổ theo tháng và huyện; tăng bao nhiêu?
-- en: Outstanding VBSP balance, borrowers and groups by month and district; growth?
-- param: plan = 
-- param: unit = 
WITH months AS (
  SELECT r.org_unit_id, u.name, u.is_plan_unit, r.period, r.period_start,
         max(r.value) FILTER (WHERE r.indicator_id = 'trust_outstanding') AS balance,
         max(r.value) FILTER (WHERE r.indicator_id = 'trust_borrowers') AS borrowers,
         max(r.value) FILTER (WHERE r.indicator_id = 'loan_groups') AS loan_groups,
         min(r.units_reported) AS units_reported, max(r.units_due) AS units_due,
         bool_or(r.is_simulated) AS is_simulated, bool_or(r.is_estimate) AS is_estimate
  FROM results_on('reported') r
  JOIN territory_of(plan_for(:plan, 'trust_%')) u USING (org_unit_id)
  WHERE r.indicator_id IN ('trust_outstanding', 'trust_borrowers', 'loan_groups') AND r.period_type = 'month'
    AND (u.is_plan_unit OR u.level = 'district') AND coalesce(r.value, 0) IS NOT NULL
    AND (:unit = '' OR u.official_code = :unit OR u.name ILIKE '%' || :unit || '%')
  GROUP BY ALL)
SELECT m.period AS "Tháng", m.name AS "Đơn vị", m.balance AS "Dư nợ",
       (SELECT measure_unit FROM dim_indicators WHERE indicator_id = 'trust_outstanding') AS "ĐVT dư nợ",
       m.borrowers AS "Hộ vay", m.loan_groups AS "Số tổ", m.balance - b.balance AS "Tăng so tháng trước",
       round(100 * (m.balance - y.balance) / nullif(y.balance, 0), 2) AS "Tăng % so cùng kỳ",
       m.borrowers - y.borrowers AS "Hộ tăng so cùng kỳ", m.loan_groups - y.loan_groups AS "Tổ tăng so cùng kỳ",
       m.units_reported || '/' || m.units_due AS "Đơn vị báo cáo", marks_vi(m.is_simulated, m.is_estimate, false) AS "Ghi chú"
FROM months m
LEFT JOIN months b ON b.org_unit_id = m.org_unit_id AND b.period_start = m.period_start - INTERVAL 1 MONTH
LEFT JOIN months y ON y.org_unit_id = m.org_unit_id AND y.period_start = m.period_start - INTERVAL 1 YEAR
ORDER BY m.period DESC, m.is_plan_unit DESC, m.name COLLATE vi
