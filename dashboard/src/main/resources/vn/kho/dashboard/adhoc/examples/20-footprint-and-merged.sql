-- vi: Địa bàn Thái Nguyên cũ và tỉnh sau sáp nhập: xu thế có giống nhau?
-- en: The old Thái Nguyên footprint and the merged province: the same trend?
SELECT i.name_vi, t.year,
       max(t.value) FILTER (WHERE t.boundary = 'footprint') AS dia_ban_cu,
       max(t.change_pct) FILTER (WHERE t.boundary = 'footprint') AS tang_dia_ban_cu,
       max(t.value) FILTER (WHERE t.boundary = 'current') AS tinh_moi,
       max(t.change_pct) FILTER (WHERE t.boundary = 'current') AS tang_tinh_moi
FROM mart_trend_yearly t
JOIN dim_indicators i USING (indicator_id)
JOIN dim_org_units u USING (org_unit_id)
WHERE u.official_code = '19' AND u.level = 'province'
GROUP BY ALL
ORDER BY 1, 2
