SELECT old_org_unit_id, new_org_unit_id, effective_date, weight FROM unit_links
