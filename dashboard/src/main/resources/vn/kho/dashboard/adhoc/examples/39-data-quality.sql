-- vi: Chất lượng số liệu: mâu thuẫn, lệch đơn vị tính, trùng, bất thường?
-- en: Data quality: contradictions, unit slips, duplicates, outliers?
SELECT 'bị giữ lại' AS noi, severity, code, count(*) AS so_luong, any_value(message_vi) AS vi_du
FROM fct_issues GROUP BY ALL
UNION ALL
SELECT 'phát hiện', severity, code, count(*), any_value(message_vi)
FROM mart_findings GROUP BY ALL
ORDER BY so_luong DESC, code
