-- vi: Chất lượng số liệu: mâu thuẫn, lệch đơn vị tính, trùng, bất thường, tổng ≠ các phần?
-- en: Data quality: contradictions, unit slips, duplicates, outliers, totals ≠ sum of parts?
WITH kinds AS (
  SELECT 'Báo cáo gửi đến' AS part, severity, code, count(*) AS found, arg_min(message_vi, file_name) AS example, min(file_name) AS place
  FROM fct_issues GROUP BY ALL
  UNION ALL
  SELECT CASE WHEN code LIKE 'plan_%' THEN 'Kế hoạch' ELSE 'Số liệu đã nhận' END, severity, code, count(*),
         arg_min(message_vi, (coalesce(source_file, ''), source_row, finding_id)),
         arg_min(concat_ws(', dòng ', source_file, source_row::VARCHAR), (coalesce(source_file, ''), source_row, finding_id))
  FROM mart_findings GROUP BY ALL)
SELECT part AS "Phần", CASE severity WHEN 'error' THEN 'Lỗi' WHEN 'warning' THEN 'Cần xem' WHEN 'info' THEN 'Cho biết' ELSE severity END AS "Mức",
       code AS "Loại", found AS "Số lượng", example AS "Ví dụ", place AS "Nơi, một chỗ trong số đó"
FROM kinds
ORDER BY list_position(['error', 'warning', 'info'], severity), found DESC, code
