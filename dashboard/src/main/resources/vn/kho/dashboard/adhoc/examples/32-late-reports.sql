-- vi: Đơn vị nào nộp báo cáo tháng muộn, muộn mấy ngày, có xu hướng gì?
-- en: Which units were late with the monthly report, by how many days, and the trend?
-- param: year = 2024
SELECT u.name, s.period, s.due_on, s.received_on, date_diff('day', s.due_on, s.received_on) AS so_ngay_muon,
       round(avg(date_diff('day', s.due_on, s.received_on)) OVER (
         PARTITION BY s.org_unit_id ORDER BY s.due_on ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 1) AS trung_binh_3_ky
FROM fct_submissions s
JOIN dim_org_units u USING (org_unit_id)
WHERE s.report_type = 'monthly' AND s.received_on > s.due_on AND s.period LIKE :year || '-%'
ORDER BY s.due_on DESC, so_ngay_muon DESC, u.name COLLATE vi
