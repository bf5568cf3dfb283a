-- vi: Xếp hạng đơn vị theo tỷ lệ chỉ tiêu đạt, trên cùng địa bàn?
-- en: Ranking of units by share of targets reached, on the same footprint?
-- param: plan = thai-nguyen-2021-2026
-- param: year = 2024
SELECT rank() OVER (ORDER BY round(100.0 * dat / nullif(danh_gia, 0), 1) DESC NULLS LAST) AS hang, name, dat, danh_gia,
       round(100.0 * dat / nullif(danh_gia, 0), 1) AS ty_le
FROM (
  SELECT u.name, u.org_unit_id,
         count(*) FILTER (WHERE a.verdict IN ('achieved', 'exceeded')) AS dat,
         count(*) FILTER (WHERE a.verdict IN ('achieved', 'exceeded', 'not_achieved')) AS danh_gia
  FROM mart_attainment a
  JOIN dim_org_units u USING (org_unit_id)
  WHERE a.plan_id = :plan AND a.period = :year AND u.level <> 'province'
  GROUP BY ALL)
ORDER BY hang, name COLLATE vi
