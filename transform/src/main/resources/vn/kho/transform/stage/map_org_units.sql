SELECT old_org_unit_id, new_org_unit_id, effective_date, weight, basis, part, legal_basis, source
FROM unit_links
