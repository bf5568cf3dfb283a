-- vi: Dự thảo được phản biện, góp ý của từng đơn vị; đơn vị nào dưới 2?
-- en: Drafts critiqued per unit; which units are below 2?
-- param: year = 2024
SELECT u.level, u.name, r.indicator_id, r.value
FROM results_on('reported') r
JOIN dim_org_units u USING (org_unit_id)
WHERE r.indicator_id LIKE 'drafts_%' AND r.period = :year AND u.level <> 'province' AND coalesce(r.value, 0) < 2
ORDER BY u.level, u.name COLLATE vi
