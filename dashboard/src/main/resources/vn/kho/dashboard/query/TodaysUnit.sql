select u.org_unit_id, u.official_code, u.name, u.level, u.parent_org_unit_id,
       parent.name as parent_name, u.valid_from, u.valid_to, u.legal_basis
from dim_org_units asked
join dim_org_units u on u.official_code = asked.official_code and u.level = asked.level
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where asked.org_unit_id = $unit
qualify row_number() over (order by u.valid_from desc nulls last) = 1;
