-- What was told of indicators that are added up, for which days: what several checks ask of who stood
-- in for whom. A unit's life is in whole months here.
CREATE OR REPLACE TEMP TABLE added_up AS
  SELECT indicator_id, value_type, time_rule,
         string_split_regex(trim(report_level), '\s*[,|;]\s*') AS levels
  FROM dim_indicators
  WHERE unit_rule = 'sum' AND value_type <> 'milestone' AND time_rule IN ('sum', 'last');

CREATE OR REPLACE TEMP TABLE lived_months AS
  SELECT org_unit_id, level, coalesce(date_trunc('month', valid_from), DATE '0001-01-01') AS born,
         coalesce(last_day(valid_to), DATE '9999-12-31') AS died, valid_to
  FROM dim_org_units;

-- What adds, with the days it speaks of: a level of its last month.
CREATE OR REPLACE TEMP TABLE told_days AS
  WITH asked_above AS (
    SELECT DISTINCT r.indicator_id
    FROM fct_results r JOIN added_up i USING (indicator_id) JOIN lived_months u USING (org_unit_id)
    WHERE r.is_current AND r.report_state = 'value' AND NOT list_contains(i.levels, u.level)
  ),
  long_periods AS (
    SELECT DISTINCT t.period_start, t.period_end
    FROM fct_targets t
    JOIN (FROM dim_plans QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1) p
      ON p.plan_id = t.plan_id AND p.org_unit_id IS NOT NULL
    WHERE regexp_full_match(t.period, '[0-9]{4}-[0-9]{4}')
  )
  SELECT r.result_id, r.indicator_id, r.org_unit_id, r.report_state = 'value' AS is_figure,
         r.basis, u.born, u.died, list_contains(i.levels, u.level) AS is_asked, r.period_end AS last_day,
         CAST(CASE
           WHEN i.time_rule = 'last' THEN date_trunc('month', r.period_end)
           WHEN r.basis = 'year_to_date' THEN date_trunc('year', r.period_end)
           WHEN r.basis = 'term_to_date' THEN date_trunc('year', coalesce(
             (SELECT min(p.period_start) FROM long_periods p
              WHERE p.period_start <= r.period_end AND p.period_end >= r.period_end),
             least((SELECT min(period_start) FROM fct_results), r.period_end)))
           ELSE r.period_start END AS DATE) AS first_day
  FROM fct_results r
  JOIN added_up i USING (indicator_id)
  JOIN lived_months u USING (org_unit_id)
  SEMI JOIN asked_above a USING (indicator_id)
  WHERE r.is_current
    AND (r.report_state = 'not_applicable'
         OR (r.report_state = 'value'
             AND CASE WHEN i.value_type = 'ratio' THEN r.numerator IS NOT NULL AND r.denominator IS NOT NULL
                      ELSE r.value IS NOT NULL END));

CREATE OR REPLACE TEMP TABLE heirs_of AS
  SELECT DISTINCT m.old_org_unit_id, m.new_org_unit_id
  FROM map_org_units m JOIN lived_months o ON o.org_unit_id = m.old_org_unit_id
  WHERE m.effective_date = o.valid_to + 1 AND m.effective_date <= getvariable('as_of');

-- Of which days those that report told, or others for them.
CREATE OR REPLACE TEMP TABLE told_of AS
  SELECT indicator_id, org_unit_id, greatest(first_day, born) AS first_day, least(last_day, died) AS last_day
  FROM told_days WHERE is_asked
  UNION
  SELECT t.indicator_id, h.old_org_unit_id, t.first_day, CAST(t.born AS DATE) - 1
  FROM told_days t JOIN heirs_of h ON h.new_org_unit_id = t.org_unit_id
  WHERE t.is_asked AND t.basis = 'in_period' AND t.first_day < t.born AND t.last_day >= t.born;
