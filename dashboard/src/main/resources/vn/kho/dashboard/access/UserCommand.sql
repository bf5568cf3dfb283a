-- The unit an id names, else the units of a code that are in force, else its last ones.
SELECT org_unit_id FROM dim_org_units WHERE org_unit_id = $asked
UNION ALL
SELECT org_unit_id FROM (
  SELECT org_unit_id, rank() OVER (ORDER BY coalesce(valid_to, DATE '9999-12-31') DESC) AS nth
  FROM dim_org_units WHERE official_code = $asked
) WHERE nth = 1
ORDER BY 1
