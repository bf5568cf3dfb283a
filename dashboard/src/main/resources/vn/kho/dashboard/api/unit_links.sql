select old_org_unit_id, new_org_unit_id, effective_date, weight, basis, legal_basis
from map_org_units
where $unit is null or old_org_unit_id = $unit or new_org_unit_id = $unit
order by effective_date, old_org_unit_id, new_org_unit_id
limit $most offset $skipped;
