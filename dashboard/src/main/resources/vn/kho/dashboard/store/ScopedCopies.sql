-- A unit with those that went into it, and everything that stood below any of them.
CREATE TEMP TABLE seen AS
WITH RECURSIVE itself AS (
  SELECT CAST(getvariable('unit') AS VARCHAR) AS org_unit_id
  UNION
  SELECT m.old_org_unit_id FROM map_org_units m JOIN itself i ON m.new_org_unit_id = i.org_unit_id
),
below AS (
  SELECT org_unit_id FROM itself
  UNION
  SELECT u.org_unit_id FROM dim_org_units u JOIN below b ON u.parent_org_unit_id = b.org_unit_id
)
SELECT org_unit_id FROM below;
