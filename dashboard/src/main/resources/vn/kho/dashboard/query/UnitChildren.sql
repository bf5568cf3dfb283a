select u.org_unit_id, u.official_code, u.name, u.level, u.parent_org_unit_id,
       parent.name as parent_name, u.valid_from, u.valid_to, u.legal_basis
from dim_org_units u
join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where u.parent_org_unit_id = $unit
order by list_position(['province', 'district', 'affiliated', 'commune', 'branch'], u.level),
         icu_sort_key(u.name, 'vi'), u.valid_from nulls first;
