-- What can have moved each indicator, in the order in which the causes are let work.
WITH rules AS (
  SELECT indicator_id, value_type, time_rule, unit_rule, report_level, report_frequency,
         measure_unit, desired_direction, may_be_negative, numerator_may_exceed
  FROM indicators
),
past_rules AS (
  SELECT indicator_id, value_type, time_rule, unit_rule, report_level, report_frequency,
         measure_unit, desired_direction, may_be_negative, numerator_may_exceed
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
known AS (SELECT org_unit_id, attribute, value, valid_from FROM unit_attributes),
past_known AS (SELECT org_unit_id, attribute, value, valid_from FROM past_unit_attributes),
boundary AS (
  FROM (FROM lives EXCEPT FROM past_lives) SELECT 1
  UNION ALL FROM (FROM past_lives EXCEPT FROM lives) SELECT 1
  UNION ALL FROM (FROM below EXCEPT FROM past_below) SELECT 1
  UNION ALL FROM (FROM past_below EXCEPT FROM below) SELECT 1
  UNION ALL FROM (FROM links EXCEPT FROM past_links) SELECT 1
  UNION ALL FROM (FROM past_links EXCEPT FROM links) SELECT 1
  UNION ALL FROM (FROM known EXCEPT FROM past_known) SELECT 1
  UNION ALL FROM (FROM past_known EXCEPT FROM known) SELECT 1
  UNION ALL
  SELECT 1 FROM units, days
  WHERE (valid_from > first_day AND valid_from <= last_day)
     OR (valid_to >= first_day AND valid_to < last_day)
  UNION ALL
  SELECT 1 FROM unit_attributes, days WHERE valid_from > first_day AND valid_from <= last_day
),
-- A plan's territory is rolled up over, so another territory moves every indicator.
territory AS (
  SELECT plan_id, org_unit_id, starts_on, ends_on FROM dim_plans
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
past_territory AS (
  SELECT plan_id, org_unit_id, starts_on, ends_on FROM old_dim_plans
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
long_period AS (
  SELECT DISTINCT plan_id, period, period_start, period_end FROM fct_targets
  WHERE regexp_full_match(period, '[0-9]{4}-[0-9]{4}')
),
past_long_period AS (
  SELECT DISTINCT plan_id, period, period_start, period_end FROM old_fct_targets
  WHERE regexp_full_match(period, '[0-9]{4}-[0-9]{4}')
),
redrawn AS (
  FROM (FROM territory EXCEPT FROM past_territory) SELECT 1
  UNION ALL FROM (FROM past_territory EXCEPT FROM territory) SELECT 1
  UNION ALL FROM (FROM long_period EXCEPT FROM past_long_period) SELECT 1
  UNION ALL FROM (FROM past_long_period EXCEPT FROM long_period) SELECT 1
),
worked AS (
  SELECT indicator_id, 'rule_change' AS cause
  FROM ((FROM rules EXCEPT FROM past_rules) UNION (FROM past_rules EXCEPT FROM rules))
  UNION
  SELECT indicator_id, 'rule_change' FROM dim_indicators WHERE getvariable('is_other_code')
  UNION
  SELECT indicator_id, 'boundary' FROM dim_indicators WHERE EXISTS (FROM boundary)
  UNION
  SELECT indicator_id, cause FROM changed_facts
  UNION
  SELECT indicator_id, 'new_reports' FROM dim_indicators WHERE getvariable('is_due_moved')
  UNION
  SELECT indicator_id, 'plan_revision' FROM dim_indicators WHERE EXISTS (FROM redrawn)
)
SELECT indicator_id, step, cause FROM worked JOIN cause_order USING (cause)
