-- vi: Xã nào huyện kiểm tra dưới 15 % số tổ?
-- en: Communes with less than 15 % of groups inspected by the district?
-- param: plan = 
-- param: year = 
SELECT code AS "Mã", name AS "Xã", above AS "Thuộc", year AS "Năm", numerator AS "Tổ được kiểm tra", denominator AS "Số tổ",
       round(100 * numerator / nullif(denominator, 0), 2) AS "Tỷ lệ %", least AS "Mức tối thiểu %",
       CASE WHEN part = 2 THEN ceil(least * denominator / 100)::INT END AS "Số tổ tối thiểu",
       state AS "Tình trạng", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM communes_short_of(:plan, :year, 'loan_groups_inspected_by_district_share', 15, 'Xã không có tổ')
ORDER BY part, numerator IS NULL, numerator / nullif(denominator, 0), name COLLATE vi, code
