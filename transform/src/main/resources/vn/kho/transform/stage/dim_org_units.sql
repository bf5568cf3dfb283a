-- The search name is for finding only: two different communes may share one.
SELECT org_unit_id, official_code, name, type, level, parent_org_unit_id, valid_from, valid_to,
       legal_basis, in_plan AS in_plan_178,
       lower(replace(replace(strip_accents(name), 'đ', 'd'), 'Đ', 'd')) AS search_name
FROM units
