-- Units alive on a day.
CREATE MACRO units_as_of(day) AS TABLE
  SELECT * FROM dim_org_units
  WHERE coalesce(valid_from, DATE '0001-01-01') <= CAST(day AS DATE)
    AND coalesce(valid_to, DATE '9999-12-31') >= CAST(day AS DATE);

-- Every version that ever bore a code, the oldest first.
CREATE MACRO unit_history(code) AS TABLE
  SELECT * FROM dim_org_units WHERE official_code = code
  ORDER BY level, valid_from NULLS FIRST;

-- What became of the units that bore a code: each event, followed to the units it led to.
CREATE MACRO what_became_of(code) AS TABLE
  WITH RECURSIVE chain AS (
    SELECT org_unit_id AS start_id, org_unit_id, 0 AS step, CAST(NULL AS DATE) AS effective_date,
           CAST(1 AS DECIMAL(18, 6)) AS weight, CAST(NULL AS VARCHAR) AS legal_basis
    FROM dim_org_units WHERE official_code = code
    UNION ALL
    SELECT c.start_id, m.new_org_unit_id, c.step + 1, m.effective_date,
           CAST(c.weight * m.weight AS DECIMAL(18, 6)), m.legal_basis
    FROM chain c JOIN map_org_units m ON m.old_org_unit_id = c.org_unit_id
    WHERE c.step < 50
  )
  SELECT s.name AS old_name, s.valid_from AS old_valid_from, s.valid_to AS old_valid_to,
         c.step, c.effective_date, c.org_unit_id, u.name, u.official_code, u.level,
         u.valid_from, u.valid_to, c.weight, c.legal_basis
  FROM chain c
  JOIN dim_org_units s ON s.org_unit_id = c.start_id
  JOIN dim_org_units u ON u.org_unit_id = c.org_unit_id
  ORDER BY s.level, s.valid_from NULLS FIRST, c.step, u.official_code;
