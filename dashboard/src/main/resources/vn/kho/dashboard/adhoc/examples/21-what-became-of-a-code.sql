-- vi: Xã cũ mang mã này nay thế nào?
-- en: What became of the old commune with this code?
-- param: code = 05467
WITH RECURSIVE chain AS (
  -- A share is null from a split of unknown shares on.
  SELECT org_unit_id AS first_id, org_unit_id, 0 AS step, NULL::DATE AS effective_date, 1::DECIMAL(18, 6) AS share,
         NULL::VARCHAR AS legal_basis
  FROM dim_org_units WHERE official_code = :code
  UNION ALL
  SELECT c.first_id, m.new_org_unit_id, c.step + 1, m.effective_date, (c.share * m.weight)::DECIMAL(18, 6), m.legal_basis
  FROM chain c JOIN map_org_units m ON m.old_org_unit_id = c.org_unit_id
  WHERE c.step < 50)
SELECT f.name AS "Đơn vị mang mã", level_vi(f.level) AS "Cấp", coalesce(strftime(f.valid_from, '%d/%m/%Y'), 'từ trước') AS "Từ ngày",
       coalesce(strftime(f.valid_to, '%d/%m/%Y'), 'nay') AS "Đến ngày", c.effective_date AS "Ngày sắp xếp",
       c.legal_basis AS "Căn cứ", CASE WHEN c.step > 0 THEN 'thành' WHEN f.valid_to IS NULL THEN 'còn hiệu lực'
         WHEN EXISTS (SELECT 1 FROM map_org_units m WHERE m.old_org_unit_id = f.org_unit_id) THEN 'đã sắp xếp'
         ELSE 'hết hiệu lực, không rõ nơi chuyển đến' END AS "Nay",
       CASE WHEN c.step > 0 THEN u.name END AS "Đơn vị mới", CASE WHEN c.step > 0 THEN u.official_code END AS "Mã mới",
       CASE WHEN c.step > 0 THEN coalesce(round(100 * c.share, 2)::VARCHAR, 'chưa rõ') END AS "Phần chuyển sang, %",
       CASE WHEN c.step > 0 THEN coalesce(strftime(u.valid_to, '%d/%m/%Y'), 'nay') END AS "Đơn vị mới đến ngày"
FROM chain c
JOIN dim_org_units f ON f.org_unit_id = c.first_id
JOIN dim_org_units u ON u.org_unit_id = c.org_unit_id
ORDER BY level_place(f.level), f.valid_from NULLS FIRST, c.step, u.official_code
