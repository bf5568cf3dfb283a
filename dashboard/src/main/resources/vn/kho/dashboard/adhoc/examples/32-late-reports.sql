-- vi: Đơn vị nào nộp báo cáo tháng muộn, muộn mấy ngày, xu hướng ra sao?
-- en: Which units were late with the monthly report, by how many days, and the trend?
-- param: year = 
WITH due AS (
  SELECT *, row_number() OVER (PARTITION BY org_unit_id ORDER BY due_on DESC) AS back
  FROM mart_reporting
  WHERE report_type = 'monthly' AND state <> 'not_due' AND due_on <= as_of()
    AND left(period, 4) = coalesce(nullif(:year, ''), CAST(year(as_of()) AS VARCHAR)))
SELECT level_vi(u.level) AS "Cấp", u.official_code AS "Mã", u.name AS "Đơn vị", count(*) AS "Kỳ phải nộp",
       count(*) FILTER (WHERE d.days_late > 0) AS "Kỳ nộp muộn", count(*) FILTER (WHERE d.state = 'missing') AS "Kỳ chưa nộp",
       round(avg(d.days_late) FILTER (WHERE d.days_late > 0), 1) AS "Muộn trung bình (ngày)", max(d.days_late) AS "Muộn nhất (ngày)",
       string_agg(d.period || ': ' || d.days_late, '; ' ORDER BY d.period) FILTER (WHERE d.days_late > 0) AS "Từng kỳ muộn (ngày)",
       round(avg(coalesce(d.days_late, 0)) FILTER (WHERE d.back <= 3 AND d.state <> 'missing'), 1) AS "3 kỳ gần nhất (ngày)",
       round(avg(coalesce(d.days_late, 0)) FILTER (WHERE d.back BETWEEN 4 AND 6 AND d.state <> 'missing'), 1) AS "3 kỳ trước đó (ngày)",
       CASE WHEN "3 kỳ trước đó (ngày)" IS NULL OR "3 kỳ gần nhất (ngày)" IS NULL THEN 'Chưa đủ kỳ để so'
            WHEN "3 kỳ gần nhất (ngày)" > "3 kỳ trước đó (ngày)" THEN 'Muộn hơn'
            WHEN "3 kỳ gần nhất (ngày)" < "3 kỳ trước đó (ngày)" THEN 'Sớm hơn' ELSE 'Như trước' END AS "Xu hướng"
FROM due d JOIN dim_org_units u USING (org_unit_id)
GROUP BY ALL
HAVING count(*) FILTER (WHERE d.days_late > 0) > 0
ORDER BY level_place(any_value(u.level)), "Kỳ nộp muộn" DESC, "Muộn trung bình (ngày)" DESC, "Đơn vị" COLLATE vi, "Mã"
