SELECT org_unit_id, name, type, level, valid_from, valid_to FROM units
