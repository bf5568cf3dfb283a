-- vi: Địa bàn của kế hoạch và tỉnh sau sáp nhập: xu thế có giống nhau?
-- en: The plan's own footprint and the merged province: the same trend?
-- param: plan = 
WITH RECURSIVE own AS (
  SELECT DISTINCT p.org_unit_id, u.level FROM dim_plans p JOIN dim_org_units u USING (org_unit_id)
  WHERE p.plan_id = plan_for(:plan, '%')),
chain AS (
  SELECT org_unit_id, 0 AS step FROM own
  UNION
  SELECT m.new_org_unit_id, c.step + 1 FROM chain c
  JOIN map_org_units m ON m.old_org_unit_id = c.org_unit_id JOIN dim_org_units n ON n.org_unit_id = m.new_org_unit_id
  WHERE n.level IN (SELECT level FROM own) AND m.effective_date <= as_of() AND c.step < 50),
today AS (SELECT arg_max(org_unit_id, step) AS org_unit_id FROM chain),
both_sides AS (
  SELECT t.indicator_id, t.year, f.value AS own_value, f.change_pct AS own_change, f.coverage_pct AS own_coverage,
         t.value AS today_value, t.change_pct AS today_change, t.coverage_pct AS today_coverage, f.series_break
  FROM trend_on('current') t
  JOIN trend_on('footprint') f ON f.indicator_id = t.indicator_id AND f.year = t.year
  WHERE t.org_unit_id IN (SELECT org_unit_id FROM today) AND f.org_unit_id IN (SELECT org_unit_id FROM own)
    AND (f.value IS NOT NULL OR t.value IS NOT NULL))
SELECT i.name_vi AS "Chỉ số", i.measure_unit AS "ĐVT", b.year AS "Năm", own_value AS "Địa bàn kế hoạch", own_change AS "Tăng %",
       today_value AS "Tỉnh hiện nay", today_change AS "Tăng % của tỉnh hiện nay",
       CASE WHEN own_change IS NULL OR today_change IS NULL THEN NULL
            WHEN sign(own_change) = sign(today_change) THEN 'Cùng chiều' ELSE 'Khác chiều' END AS "Xu thế",
       own_coverage AS "Độ phủ % địa bàn", today_coverage AS "Độ phủ % tỉnh hiện nay", series_break AS "Ngắt chuỗi",
       CASE WHEN b.year >= year(as_of()) THEN 'năm chưa hết' END AS "Ghi chú"
FROM both_sides b JOIN dim_indicators i USING (indicator_id)
WHERE i.value_type <> 'milestone'
ORDER BY i.name_vi COLLATE vi, b.year
