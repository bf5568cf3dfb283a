select links.is_successor, u.org_unit_id, u.name, u.level, links.effective_date, links.part,
       links.weight, links.legal_basis
from (
  select false as is_successor, old_org_unit_id as org_unit_id, effective_date, part, weight,
         legal_basis
  from map_org_units
  where new_org_unit_id = $unit
  union all
  select true, new_org_unit_id, effective_date, part, weight, legal_basis
  from map_org_units
  where old_org_unit_id = $unit
) links
join dim_org_units u using (org_unit_id)
order by links.is_successor, links.effective_date, icu_sort_key(u.name, 'vi');
