-- include Territory.sql
select u.org_unit_id, u.official_code, u.name, u.level, u.parent_org_unit_id,
       parent.name as parent_name, u.valid_from, u.valid_to, u.legal_basis
from territory
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
order by u.org_unit_id <> $unit,
         list_position(['national', 'province', 'district', 'affiliated', 'commune', 'branch'], u.level),
         icu_sort_key(u.name, 'vi'), u.org_unit_id;
