-- What several checks ask of the units, told from the loaded tables and the facts alone.

-- Whether a level is one of those that report an indicator.
CREATE OR REPLACE MACRO reports(report_level, level) AS
  list_contains(string_split_regex(trim(report_level), '\s*[,|;]\s*'), level);

-- Every unit with the units that ever stood above it.
CREATE OR REPLACE TEMP TABLE unit_lines AS
  WITH RECURSIVE line AS (
    SELECT org_unit_id, parent_org_unit_id AS above_id FROM unit_parents
    WHERE parent_org_unit_id IS NOT NULL
    UNION
    SELECT l.org_unit_id, p.parent_org_unit_id
    FROM line l JOIN unit_parents p ON p.org_unit_id = l.above_id
    WHERE p.parent_org_unit_id IS NOT NULL
  )
  FROM line;

-- Units above one that reports an indicator and has sent anything of it.
CREATE OR REPLACE TEMP TABLE told_below AS
  SELECT DISTINCT f.indicator_id, l.above_id AS org_unit_id
  FROM (SELECT DISTINCT org_unit_id, indicator_id FROM fct_results WHERE is_current) f
  JOIN dim_indicators i USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  JOIN unit_lines l USING (org_unit_id)
  WHERE reports(i.report_level, u.level);
