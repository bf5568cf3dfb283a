-- vi: Báo cáo nào đang thiếu của kỳ này, theo cấp?
-- en: Which reports of this period are missing now, per level?
-- param: period = 2026-09
SELECT u.level, u.name
FROM units_on(as_of()) u
ANTI JOIN (SELECT org_unit_id FROM fct_submissions WHERE period = :period) s USING (org_unit_id)
WHERE u.level IN ('district', 'commune')
ORDER BY u.level, u.name COLLATE vi
