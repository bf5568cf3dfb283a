select r.org_unit_id, u.official_code, u.name, parent.name as parent_name, r.report_type, r.period, r.due_on
from mart_reporting r
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where r.state = 'missing'
order by r.due_on desc nulls last, r.period desc, r.report_type, icu_sort_key(u.name, 'vi'), r.org_unit_id;
