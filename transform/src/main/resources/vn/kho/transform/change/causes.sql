-- What can have moved each indicator, in the order in which the causes are let work.
WITH rules AS (
  SELECT indicator_id, value_type, time_rule, unit_rule, report_level, report_frequency,
         measure_unit, may_be_negative, numerator_may_exceed
  FROM indicators
),
past_rules AS (
  SELECT indicator_id, value_type, time_rule, unit_rule, report_level, report_frequency,
         measure_unit, may_be_negative, numerator_may_exceed
  FROM past_indicators
),
lives AS (SELECT org_unit_id, level, valid_from, valid_to FROM units),
past_lives AS (SELECT org_unit_id, level, valid_from, valid_to FROM past_units),
below AS (SELECT org_unit_id, parent_org_unit_id, valid_from, valid_to FROM unit_parents),
past_below AS (SELECT org_unit_id, parent_org_unit_id, valid_from, valid_to FROM past_unit_parents),
links AS (SELECT old_org_unit_id, new_org_unit_id, effective_date, part, weight FROM unit_links),
past_links AS (
  SELECT old_org_unit_id, new_org_unit_id, effective_date, part, weight FROM past_unit_links
),
days AS (
  SELECT least(getvariable('as_of'), getvariable('past_as_of')) AS first_day,
         greatest(getvariable('as_of'), getvariable('past_as_of')) AS last_day
),
boundary AS (
  FROM (FROM lives EXCEPT FROM past_lives) SELECT 1
  UNION ALL FROM (FROM past_lives EXCEPT FROM lives) SELECT 1
  UNION ALL FROM (FROM below EXCEPT FROM past_below) SELECT 1
  UNION ALL FROM (FROM past_below EXCEPT FROM below) SELECT 1
  UNION ALL FROM (FROM links EXCEPT FROM past_links) SELECT 1
  UNION ALL FROM (FROM past_links EXCEPT FROM links) SELECT 1
  UNION ALL
  SELECT 1 FROM units, days WHERE valid_from > first_day AND valid_from <= last_day
)
SELECT indicator_id, 1 AS step, 'boundary' AS cause FROM dim_indicators
WHERE EXISTS (FROM boundary)
UNION
SELECT indicator_id, 2, 'rule_change'
FROM (
  SELECT indicator_id FROM ((FROM rules EXCEPT FROM past_rules) UNION (FROM past_rules EXCEPT FROM rules))
  UNION SELECT indicator_id FROM dim_indicators WHERE getvariable('is_other_code')
)
UNION
SELECT indicator_id,
       CASE cause WHEN 'corrections' THEN 3 WHEN 'estimate_to_final' THEN 4 WHEN 'late_reports' THEN 5
       ELSE 6 END,
       cause
FROM changed_facts
UNION
SELECT indicator_id, 6, 'new_reports' FROM dim_indicators WHERE getvariable('is_due_moved')
