-- vi: Mọi hộ vay đều gửi tiết kiệm (100 %)?
-- en: Do all borrowing households save (100 %)?
-- param: plan = 
-- param: year = 
WITH chosen AS (
  -- The territory asked for; where none is named, all that reported.
  SELECT coalesce(nullif(:year, ''), max(period)) AS year FROM results_on('reported')
  WHERE indicator_id = 'borrowers_saving_share' AND period_type = 'year' AND coalesce(numerator, ratio_pct) IS NOT NULL)
SELECT level_vi(u.level) AS "Cấp", u.official_code AS "Mã", u.name AS "Đơn vị", r.period AS "Năm", r.numerator AS "Hộ gửi tiết kiệm",
       r.denominator AS "Hộ vay", r.denominator - r.numerator AS "Hộ chưa gửi", round(r.ratio_pct, 2) AS "Tỷ lệ %",
       CASE WHEN r.denominator = 0 THEN 'Mẫu số 0: không đánh giá' WHEN r.numerator IS NULL THEN 'Chưa báo cáo'
            WHEN r.numerator < r.denominator THEN 'Chưa đủ 100 %' ELSE 'Đủ' END AS "Tình trạng",
       r.units_reported || '/' || r.units_due AS "Đơn vị báo cáo", marks_vi(r.is_simulated, r.is_estimate, r.is_apportioned) AS "Ghi chú"
FROM results_on('reported') r JOIN dim_org_units u USING (org_unit_id), chosen
WHERE r.indicator_id = 'borrowers_saving_share' AND r.period = chosen.year
  AND (:plan = '' OR r.org_unit_id IN (SELECT org_unit_id FROM territory_of(:plan)))
ORDER BY level_place(u.level), "Hộ chưa gửi" DESC NULLS LAST, u.name COLLATE vi, u.official_code
