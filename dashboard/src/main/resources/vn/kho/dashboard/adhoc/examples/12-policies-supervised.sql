-- vi: Chính sách được giám sát theo cấp; huyện nào chưa có?
-- en: Policies supervised by level; which districts have none?
-- param: year = 2024
SELECT u.level, u.name, r.period, sum(r.value) AS chinh_sach
FROM dim_org_units u
LEFT JOIN mart_results_by_period r ON r.org_unit_id = u.org_unit_id AND r.boundary = 'reported' AND r.period = :year
     AND r.indicator_id LIKE 'policies_supervised%'
WHERE u.level = 'district' AND coalesce(u.valid_to, DATE '2999-12-31') >= make_date(:year::INT, 1, 1)
GROUP BY ALL
HAVING coalesce(sum(r.value), 0) < 1
ORDER BY max(u.name) COLLATE vi
