SELECT old_org_unit_id, new_org_unit_id, effective_date,
       CASE WHEN part = 'part' THEN weight ELSE coalesce(weight, 1) END
FROM unit_links
