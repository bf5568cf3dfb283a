-- Units alive on a day.
CREATE MACRO units_as_of(day) AS TABLE
  SELECT * FROM dim_org_units
  WHERE coalesce(valid_from, DATE '0001-01-01') <= CAST(day AS DATE)
    AND coalesce(valid_to, DATE '9999-12-31') >= CAST(day AS DATE);

-- Units below the unit of a code on a day, at any distance; steps 1 are its own children.
CREATE MACRO units_under(code, day) AS TABLE
  WITH RECURSIVE below AS (
    SELECT org_unit_id, 0 AS step FROM dim_org_units
    WHERE official_code = code
      AND coalesce(valid_from, DATE '0001-01-01') <= CAST(day AS DATE)
      AND coalesce(valid_to, DATE '9999-12-31') >= CAST(day AS DATE)
    UNION
    SELECT p.org_unit_id, b.step + 1
    FROM below b JOIN map_org_unit_parents p ON p.parent_org_unit_id = b.org_unit_id
    WHERE coalesce(p.valid_from, DATE '0001-01-01') <= CAST(day AS DATE)
      AND coalesce(p.valid_to, DATE '9999-12-31') >= CAST(day AS DATE)
  )
  SELECT b.step, u.* FROM below b JOIN dim_org_units u USING (org_unit_id)
  WHERE b.step > 0 ORDER BY b.step, u.official_code;

-- How many units of each level there are below the unit of a code on a day.
CREATE MACRO unit_counts(code, day) AS TABLE
  SELECT level, count(*) AS units FROM units_under(code, day) GROUP BY level ORDER BY level;

-- Every version that ever bore a code, the oldest first.
CREATE MACRO unit_history(code) AS TABLE
  SELECT * FROM dim_org_units WHERE official_code = code
  ORDER BY level, valid_from NULLS FIRST;

-- What became of the units that bore a code: each event, followed to the units it led to. The
-- weight is the share of the first unit; null once it went through a split of unknown shares.
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

-- What the units that bear or bore a code were made of, back to the beginning; the weight is the
-- share of the old unit that came here.
CREATE MACRO came_from(code) AS TABLE
  WITH RECURSIVE chain AS (
    SELECT org_unit_id AS start_id, org_unit_id, 0 AS step, CAST(NULL AS DATE) AS effective_date,
           CAST(1 AS DECIMAL(18, 6)) AS weight, CAST(NULL AS VARCHAR) AS legal_basis
    FROM dim_org_units WHERE official_code = code
    UNION ALL
    SELECT c.start_id, m.old_org_unit_id, c.step + 1, m.effective_date,
           CAST(c.weight * m.weight AS DECIMAL(18, 6)), m.legal_basis
    FROM chain c JOIN map_org_units m ON m.new_org_unit_id = c.org_unit_id
    WHERE c.step < 50
  )
  SELECT s.name AS new_name, s.valid_from AS new_valid_from, c.step, c.effective_date,
         c.org_unit_id, u.name, u.official_code, u.level, u.valid_from, u.valid_to, c.weight,
         c.legal_basis
  FROM chain c
  JOIN dim_org_units s ON s.org_unit_id = c.start_id
  JOIN dim_org_units u ON u.org_unit_id = c.org_unit_id
  WHERE c.step > 0
  ORDER BY s.level, s.valid_from NULLS FIRST, c.step, u.official_code;

-- Where the territory of every unit version is on a day, with its share; a unit alive that day is
-- itself. Join results to it to restate them on the units of any day.
CREATE MACRO units_restated(day) AS TABLE
  WITH RECURSIVE chain AS (
    SELECT org_unit_id AS old_org_unit_id, org_unit_id, CAST(1 AS DECIMAL(18, 6)) AS weight
    FROM dim_org_units
    WHERE coalesce(valid_from, DATE '0001-01-01') <= CAST(day AS DATE)
    UNION ALL
    SELECT c.old_org_unit_id, m.new_org_unit_id, CAST(c.weight * m.weight AS DECIMAL(18, 6))
    FROM chain c JOIN map_org_units m ON m.old_org_unit_id = c.org_unit_id
    WHERE m.effective_date <= CAST(day AS DATE)
  )
  SELECT c.old_org_unit_id, c.org_unit_id AS new_org_unit_id, sum(c.weight) AS weight
  FROM chain c JOIN dim_org_units u ON u.org_unit_id = c.org_unit_id
  WHERE coalesce(u.valid_to, DATE '9999-12-31') >= CAST(day AS DATE)
  GROUP BY ALL;
