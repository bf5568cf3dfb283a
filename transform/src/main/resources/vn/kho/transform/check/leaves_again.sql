-- What a reporting unit has to say of every period, told again from its own figures: amounts added,
-- the last level, whether an act was done, and whether all that was due is there. Told again where
-- the unit's figures do not overlap and lie within its days, and the period is one the indicator is
-- reported in. Not told again are figures to date and figures beside others of the same months
-- (months_between_to_date, findings_again and periods_add_up tell what of these is certain), months
-- in the middle of which a unit began or ended, and periods between two reports, of which only what
-- is whole counts.
WITH rules AS (
  SELECT i.indicator_id, i.report_level, i.unit_rule,
         CASE coalesce(r.report_frequency, 'month') WHEN 'quarter' THEN 3 WHEN 'half_year' THEN 6
              WHEN 'year' THEN 12 WHEN 'once' THEN 0 ELSE 1 END AS every_months,
         i.value_type = 'milestone' OR (i.value_type <> 'ratio' AND i.unit_rule IN ('share', 'any'))
           AS is_mark,
         CASE WHEN is_mark THEN i.unit_rule = 'share' ELSE i.time_rule = 'last' END AS is_at_end,
         i.value_type = 'ratio' AS is_ratio
  FROM dim_indicators i JOIN indicators r USING (indicator_id)
  WHERE i.unit_rule <> 'none' AND (is_mark OR i.time_rule IN ('sum', 'last'))
),
facts AS (
  SELECT f.org_unit_id, f.indicator_id, month_of(f.period_start) AS first_month,
         month_of(f.period_end) + 1 AS end_month,
         f.report_state = 'value' AS is_figure,
         CASE WHEN f.report_state = 'not_applicable' THEN 0 WHEN r.is_ratio THEN f.numerator
              ELSE f.value END AS top,
         CASE WHEN f.report_state = 'not_applicable' OR NOT r.is_ratio THEN 0 ELSE f.denominator END
           AS base,
         f.basis = 'in_period' AND f.period_start >= date_trunc('month', l.born)
           AND f.period_end <= last_day(l.died) AS is_plain
  FROM fct_results f
  JOIN rules r USING (indicator_id)
  JOIN lives l USING (org_unit_id)
  WHERE f.is_current AND f.report_state <> 'not_reported' AND reports(r.report_level, l.level)
    AND day(l.born) = 1 AND (l.died = last_day(l.died) OR l.died > DATE '9999-01-01')
),
plain AS (
  SELECT org_unit_id, indicator_id
  FROM (SELECT *, lag(end_month) OVER (PARTITION BY org_unit_id, indicator_id
                                       ORDER BY first_month, end_month) AS end_before FROM facts)
  GROUP BY ALL
  HAVING bool_and(is_plain AND top IS NOT NULL AND base IS NOT NULL
                  AND first_month >= coalesce(end_before, 0))
),
-- Every period of such a unit, with the part of it to look at and the part that was due.
cells AS (
  SELECT m.org_unit_id, m.indicator_id, m.period_type, m.period, m.value, m.numerator,
         m.denominator, m.units_due, m.units_reported, r.is_mark, r.is_at_end, r.is_ratio,
         r.unit_rule,
         greatest(month_of(m.period_start), month_of(l.born)) AS from_month,
         least(month_of(m.period_end) + 1, CASE WHEN l.died > DATE '9999-01-01' THEN 999999
                                                ELSE month_of(l.died) + 1 END) AS to_month,
         month_of(m.period_start) AS first_month,
         CASE WHEN r.every_months = 0 THEN 1 ELSE r.every_months END AS beat,
         r.every_months, due_before() AS due_before
  FROM mart_results_by_period m
  JOIN rules r USING (indicator_id)
  JOIN lives l USING (org_unit_id)
  SEMI JOIN plain p ON p.org_unit_id = m.org_unit_id AND p.indicator_id = m.indicator_id
  WHERE m.boundary = 'reported' AND m.period_type <> 'term'
    AND r.every_months > 0
    AND ((month_of(m.period_end) + 1) % r.every_months = 0
           AND month_of(m.period_end) + 1 - month_of(m.period_start) >= r.every_months
         OR month_of(m.period_end) + 1 > due_before())
),
dated AS (
  SELECT *,
         CASE WHEN NOT is_at_end THEN least(to_month, due_before) // beat * beat
              WHEN to_month > due_before AND due_before // beat * beat > first_month
                THEN due_before // beat * beat
              ELSE to_month END AS read_at
  FROM cells
),
read AS (
  SELECT c.*,
         CASE WHEN is_at_end THEN read_at > from_month
                                  AND read_at <= due_before AND read_at % beat = 0
              ELSE read_at > from_month END AS is_due
  FROM dated c
),
again AS (
  SELECT c.org_unit_id, c.indicator_id, c.period_type, c.period,
         count(f.top) AS figures, bool_or(f.is_figure) AS has_figure,
         CASE WHEN any_value(c.is_mark) THEN max(f.top)
              WHEN any_value(c.is_at_end) THEN arg_max(f.top, f.end_month) ELSE sum(f.top) END AS top,
         CASE WHEN any_value(c.is_mark) THEN 1
              WHEN any_value(c.is_at_end) THEN arg_max(f.base, f.end_month) ELSE sum(f.base) END AS base,
         CASE WHEN any_value(c.is_at_end) AND NOT any_value(c.is_mark)
              THEN arg_max(f.is_figure, f.end_month) ELSE bool_or(f.is_figure) END AS is_figure,
         coalesce(sum(f.end_month - f.first_month) FILTER (f.end_month <= c.read_at), 0) AS months_known,
         coalesce(max(f.end_month), 0) AS last_known
  FROM read c
  LEFT JOIN facts f
    ON f.org_unit_id = c.org_unit_id AND f.indicator_id = c.indicator_id
   AND f.end_month <= CASE WHEN c.is_at_end THEN c.read_at ELSE c.to_month END
   AND CASE WHEN c.is_at_end AND NOT c.is_mark THEN f.end_month > c.from_month
            ELSE f.first_month >= c.from_month END
  GROUP BY ALL
)
SELECT c.org_unit_id, c.indicator_id, c.period, c.value, c.numerator, c.denominator, a.top, a.base,
       c.units_due, c.units_reported, c.is_due, a.months_known
FROM read c JOIN again a USING (org_unit_id, indicator_id, period_type, period)
WHERE CASE WHEN c.is_mark AND c.unit_rule = 'share' THEN
             (c.numerator, c.denominator) IS DISTINCT FROM
             (CASE WHEN a.is_figure THEN CASE WHEN a.top <= 0 THEN a.top ELSE 1 END END,
              CASE WHEN a.is_figure THEN 1 END)
           WHEN c.is_ratio THEN
             (c.numerator, c.denominator) IS DISTINCT FROM
             (CASE WHEN a.is_figure THEN a.top END, CASE WHEN a.is_figure THEN a.base END)
           ELSE c.value IS DISTINCT FROM CASE WHEN a.is_figure THEN a.top END END
   OR (NOT c.is_mark
       AND c.units_reported <> CASE
         WHEN NOT c.is_due THEN 0
         WHEN c.is_at_end THEN CAST(a.last_known = c.read_at AS INTEGER)
         ELSE CAST(a.months_known = c.read_at - c.from_month
                   OR (c.to_month < 999999 AND a.months_known = c.to_month - c.from_month) AS INTEGER) END)
