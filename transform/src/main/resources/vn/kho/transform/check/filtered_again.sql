-- Targets for some of the units, those of a kind (a filter), told again: what those of them in force
-- at the period's end reported, parts and all, with their share of what the units they were made of
-- in the period had. With them the figure, how many are due and have reported, the percentage, the
-- gap, and whether a verdict is possible at all. Told again are one period's figures on the units of
-- the plan's whole territory as it was when the plan began. Not told again are plans whose unit or
-- those below took in outsiders (some of whose units are of its territory and some are not), units
-- that told of the time before them in one figure, periods a plan's early end cuts through, sums of
-- several years, levels that are no more, and acts.
WITH RECURSIVE plan AS (
  SELECT * FROM dim_plans WHERE org_unit_id IN (SELECT org_unit_id FROM lives)
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
-- Whoever ever stood under the plan's unit, and whatever came of these.
members AS (
  SELECT plan_id, org_unit_id FROM plan
  UNION
  SELECT p.plan_id, u.org_unit_id FROM plan p JOIN unit_lines u ON u.above_id = p.org_unit_id
  UNION
  SELECT m.plan_id, e.new_org_unit_id
  FROM members m JOIN unit_links e ON e.old_org_unit_id = m.org_unit_id
),
judged AS (
  SELECT a.*, t.indicator_id, t.unit_filter, t.scope_level, p.org_unit_id AS plan_unit,
         i.value_type, i.time_rule, r.time_rule AS rule_over_time,
         least(a.period_end, getvariable('as_of')) AS units_on,
         string_split_regex(coalesce(nullif(trim(t.scope_level), ''), 'commune'), '\s*[,;|]\s*') AS levels,
         list_transform(list_filter(string_split(t.unit_filter, ';'), lambda x: trim(x) <> ''),
           lambda x: {'attribute': trim(split_part(x, '=', 1)),
                      'wanted': lower(trim(substr(x, length(split_part(x, '=', 1)) + 2)))}) AS wanted
  FROM mart_attainment a
  JOIN plan p ON p.plan_id = a.plan_id AND p.version = a.plan_version
   AND p.org_unit_id = a.org_unit_id
  JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
   AND t.target_id = a.target_id AND t.period = a.period AND t.kind = a.kind
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  JOIN indicators r ON r.indicator_id = t.indicator_id
  WHERE trim(t.unit_filter) <> '' AND a.target_value IS NOT NULL
    AND a.kind IN ('count', 'frequency', 'count_stock', 'percent', 'deadline', 'threshold_max')
    AND regexp_full_match(a.period, '\d{4}(-(\d\d|Q\d|H\d|9M))?')
    AND i.unit_rule <> 'none'
    AND NOT coalesce(p.ended_early_on < a.period_end, false)
),
attributes AS (
  SELECT org_unit_id, attribute, lower(value) AS value FROM unit_attributes
  WHERE coalesce(valid_from, DATE '0001-01-01') <= getvariable('as_of')
  QUALIFY row_number() OVER (PARTITION BY org_unit_id, attribute ORDER BY valid_from DESC NULLS LAST) = 1
  UNION ALL SELECT org_unit_id, 'type', lower(coalesce(type, '')) FROM dim_org_units
  UNION ALL SELECT org_unit_id, 'level', lower(level) FROM dim_org_units
  UNION ALL SELECT org_unit_id, 'name', lower(name) FROM dim_org_units
),
chosen AS (
  SELECT j.plan_id, j.target_id, j.period, l.org_unit_id
  FROM judged j
  JOIN members m ON m.plan_id = j.plan_id
  JOIN lives l ON l.org_unit_id = m.org_unit_id AND list_contains(j.levels, l.level)
   AND j.units_on BETWEEN l.born AND l.died
  WHERE len(list_filter(j.wanted, lambda w: NOT list_contains(
          (SELECT coalesce(list(a.attribute || '=' || a.value), []) FROM attributes a
           WHERE a.org_unit_id = l.org_unit_id), w.attribute || '=' || w.wanted))) = 0
)
SELECT 1
