-- vi: Tỷ lệ tập hợp của từng xã: xã nào ≤ 50 %, xã nào đúng 50 %?
-- en: Gathering rate per commune: which are at most 50 %, which exactly 50 %?
-- param: plan = 
-- param: year = 
WITH asked AS (SELECT year_for(:year, plan_for(:plan, 'gathering_rate')) AS year),
communes AS (
  SELECT u.*, year FROM territory_of(plan_for(:plan, 'gathering_rate')) u, asked
  WHERE u.level = 'commune' AND coalesce(u.valid_from, DATE '0001-01-01') <= least(as_of(), make_date(year::INT, 12, 31))
    AND coalesce(u.valid_to, DATE '9999-12-31') >= least(as_of(), make_date(year::INT, 12, 31)))
SELECT u.official_code AS "Mã", u.name AS "Xã", u.year AS "Năm", r.numerator AS "Hội viên", r.denominator AS "Phụ nữ từ 18 tuổi",
       r.ratio_pct AS "Tỷ lệ %",
       CASE WHEN r.denominator = 0 THEN 'Mẫu số 0: không đánh giá'
            WHEN r.numerator IS NULL OR r.denominator IS NULL THEN 'Chưa báo cáo'
            WHEN 2 * r.numerator = r.denominator THEN 'Đúng 50 %'
            WHEN 2 * r.numerator < r.denominator THEN 'Dưới 50 %' ELSE 'Trên 50 %' END AS "Mức",
       marks_vi(r.is_simulated, r.is_estimate, r.is_apportioned) AS "Ghi chú"
FROM communes u
LEFT JOIN results_on('reported') r ON r.org_unit_id = u.org_unit_id AND r.indicator_id = 'gathering_rate' AND r.period = u.year
ORDER BY r.ratio_pct NULLS FIRST, u.name COLLATE vi, u.official_code
