-- vi: Món vay mới chưa được kiểm tra trong 30 ngày?
-- en: New loans not checked within 30 days?
-- param: plan = 
-- param: year = 
SELECT code AS "Mã", name AS "Xã", above AS "Thuộc", year AS "Năm", numerator AS "Kiểm tra trong 30 ngày", denominator AS "Món đến hạn kiểm tra",
       round(100 * numerator / nullif(denominator, 0), 2) AS "Tỷ lệ %", least AS "Mức tối thiểu %",
       denominator - numerator AS "Chưa kiểm tra hoặc muộn",
       state AS "Tình trạng", marks_vi(is_simulated, is_estimate, is_apportioned) AS "Ghi chú"
FROM communes_short_of(:plan, :year, 'new_loans_checked_share', 100, 'Không có món đến hạn')
ORDER BY part, numerator IS NULL, "Chưa kiểm tra hoặc muộn" DESC NULLS LAST, name COLLATE vi, code
