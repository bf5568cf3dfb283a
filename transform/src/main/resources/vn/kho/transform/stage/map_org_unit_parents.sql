SELECT org_unit_id, parent_org_unit_id, valid_from, valid_to
FROM unit_parents WHERE parent_org_unit_id IS NOT NULL
