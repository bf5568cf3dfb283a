SELECT org_unit_id, level, valid_from, valid_to FROM units
