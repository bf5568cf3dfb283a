-- vi: Xã nào có dưới 90 % thành viên còn dư nợ được kiểm tra? (Báo cáo theo xã; sổ từng tổ không gửi lên.)
-- en: Communes where fewer than 90 % of owing members were checked? (Reported per commune; the groups' own books are not sent up.)
-- param: plan = 
-- param: year = 
SELECT code AS "Mã", name AS "Xã", above AS "Thuộc", year AS "Năm", numerator AS "Được kiểm tra", denominator AS "Còn dư nợ",
       round(100 * numerator / nullif(denominator, 0), 2) AS "Tỷ lệ %", least AS "Mức tối thiểu %",
       CASE WHEN part = 2 THEN ceil(least * denominator / 100)::INT END AS "Số người tối thiểu",
       state AS "Tình trạng", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM communes_short_of(:plan, :year, 'borrowers_inspected_by_commune_share', 90, 'Không còn ai dư nợ')
ORDER BY part, numerator IS NULL, numerator / nullif(denominator, 0), name COLLATE vi, code
