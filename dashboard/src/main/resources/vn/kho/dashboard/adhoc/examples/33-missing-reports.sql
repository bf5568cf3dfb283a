-- vi: Báo cáo nào đang thiếu, theo cấp và hạn nộp (ngày 10, 30/11, 31/12)?
-- en: Which reports are missing right now, per level and deadline (10th, 30/11, 31/12)?
SELECT level_vi(u.level) AS "Cấp", report_vi(m.report_type) AS "Loại báo cáo", m.period AS "Kỳ", m.due_on AS "Hạn nộp",
       date_diff('day', m.due_on, as_of()) AS "Quá hạn (ngày)", u.official_code AS "Mã", u.name AS "Đơn vị", p.name AS "Thuộc",
       m.indicators_due AS "Chỉ số phải báo", count(*) OVER (PARTITION BY u.level, m.report_type, m.period) AS "Số đơn vị thiếu của kỳ"
FROM mart_reporting m
JOIN dim_org_units u USING (org_unit_id)
LEFT JOIN dim_org_units p ON p.org_unit_id = u.parent_org_unit_id
WHERE m.state = 'missing' AND m.due_on <= as_of()
ORDER BY m.due_on DESC, level_place(u.level), m.report_type, u.name COLLATE vi, u.official_code
