-- Every duty by every unit it binds and every period it falls in, with what came of it. A unit is
-- bound when it is alive at the period's end, below the plan's unit or its successors.
WITH RECURSIVE plan_line AS (
  SELECT plan_id, org_unit_id FROM dim_plans WHERE org_unit_id IS NOT NULL
  UNION
  SELECT l.plan_id, m.new_org_unit_id
  FROM plan_line l
  JOIN map_org_units m ON m.old_org_unit_id = l.org_unit_id
  JOIN dim_org_units o ON o.org_unit_id = m.old_org_unit_id
  JOIN dim_org_units n ON n.org_unit_id = m.new_org_unit_id AND n.level = o.level
),
spans AS (
  SELECT *, CASE frequency WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half_year' THEN 6
            ELSE 12 END AS months,
         greatest(valid_from, DATE '2000-01-01') AS from_day,
         least(coalesce(valid_to, getvariable('as_of')), getvariable('as_of')) AS to_day
  FROM report_duties
),
periods AS (
  SELECT duty_id, report_type, reporter_level, frequency, due_rule, is_strict, plan_id,
         valid_to,
         CAST(unnest(range(
           make_date(year(from_day), CAST((month(from_day) - 1) // months * months + 1 AS INTEGER), 1),
           CAST(to_day + INTERVAL 1 DAY AS DATE), to_months(CAST(months AS INTEGER)))) AS DATE)
           AS period_start,
         months
  FROM spans WHERE from_day <= to_day
),
dated AS (
  SELECT *, CAST(period_start + to_months(CAST(months AS INTEGER)) - INTERVAL 1 DAY AS DATE)
           AS period_end
  FROM periods
),
due AS (
  SELECT *,
         CASE months
           WHEN 1 THEN strftime(period_start, '%Y-%m')
           WHEN 3 THEN year(period_start) || '-Q' || quarter(period_start)
           WHEN 6 THEN year(period_start) || '-H' || CASE WHEN month(period_start) = 1 THEN 1 ELSE 2 END
           ELSE CAST(year(period_start) AS VARCHAR)
         END AS period,
         CASE
           WHEN due_rule LIKE 'day_of_next_month:%'
             THEN period_end + CAST(split_part(due_rule, ':', 2) AS INTEGER)
           WHEN due_rule LIKE 'month_day:%'
             THEN CAST(year(period_end) || '-' || split_part(due_rule, ':', 2) AS DATE)
         END - CASE WHEN is_strict THEN 1 ELSE 0 END AS due_on
  FROM dated
  WHERE period_end <= coalesce(valid_to, DATE '9999-12-31')
),
bound AS (
  SELECT d.*, u.org_unit_id
  FROM due d
  JOIN dim_org_units u ON u.level = d.reporter_level
   AND d.period_end BETWEEN coalesce(u.valid_from, DATE '0001-01-01')
                        AND coalesce(u.valid_to, DATE '9999-12-31')
),
above AS (
  SELECT DISTINCT org_unit_id AS unit, period_end AS day, org_unit_id FROM bound
  UNION
  SELECT a.unit, a.day, p.parent_org_unit_id
  FROM above a JOIN unit_parents p
    ON p.org_unit_id = a.org_unit_id AND p.parent_org_unit_id IS NOT NULL
   AND a.day BETWEEN coalesce(p.valid_from, DATE '0001-01-01')
                 AND coalesce(p.valid_to, DATE '9999-12-31')
),
owed AS (
  SELECT b.* FROM bound b
  WHERE EXISTS (
    FROM above a JOIN plan_line l ON l.org_unit_id = a.org_unit_id
    WHERE a.unit = b.org_unit_id AND a.day = b.period_end AND l.plan_id = b.plan_id
  )
  QUALIFY row_number() OVER (
    PARTITION BY b.org_unit_id, b.report_type, b.period ORDER BY b.due_on NULLS LAST, b.duty_id
  ) = 1
),
-- What arrived: by the label of the file, and by the rows in it, which count for the unit they are
-- of, for the sender and, sent together for several units, for the unit above them. The report of
-- the year and that of its second half end together: who sends one has sent the other.
labelled AS (
  SELECT submission_id, received_on, org_unit_id, report_type, period FROM fct_submissions
  WHERE org_unit_id IS NOT NULL AND report_type IS NOT NULL AND period IS NOT NULL
),
inside AS (
  SELECT DISTINCT s.submission_id, s.received_on, s.org_unit_id AS sender, r.org_unit_id, r.period,
         r.period_end, r.period_type IN ('half_year', 'year') AS is_long
  FROM fct_submissions s JOIN fct_results r USING (submission_id)
),
arrived AS (
  SELECT submission_id, received_on, org_unit_id, report_type, period FROM labelled
  UNION
  SELECT i.submission_id, i.received_on, o.org_unit_id, o.report_type, o.period
  FROM inside i JOIN owed o
    ON (o.period = i.period
        OR (i.is_long AND o.months IN (6, 12) AND o.period_end = i.period_end))
   AND (o.org_unit_id = i.org_unit_id OR o.org_unit_id = i.sender)
  UNION
  SELECT i.submission_id, i.received_on, o.org_unit_id, o.report_type, o.period
  FROM inside i
  JOIN unit_parents p ON p.org_unit_id = i.org_unit_id
   AND i.period_end BETWEEN coalesce(p.valid_from, DATE '0001-01-01')
                        AND coalesce(p.valid_to, DATE '9999-12-31')
  JOIN owed o ON o.org_unit_id = p.parent_org_unit_id
   AND (o.period = i.period
        OR (i.is_long AND o.months IN (6, 12) AND o.period_end = i.period_end))
  WHERE i.sender IS NULL
),
contents AS (
  SELECT a.org_unit_id, a.report_type, a.period,
         min(a.received_on) AS first_received_on,
         count(DISTINCT r.indicator_id) AS indicators_reported,
         coalesce(bool_or(n.submission_id <> r.submission_id), false) AS is_corrected
  FROM arrived a
  LEFT JOIN owed o USING (org_unit_id, report_type, period)
  LEFT JOIN fct_results r ON r.submission_id = a.submission_id
   AND (r.period = a.period OR (o.months IN (6, 12) AND r.period_end = o.period_end))
  LEFT JOIN fct_results n ON n.result_id = r.superseded_by_result_id
   AND n.received_on > r.received_on AND n.status IN ('final', 'corrected')
   AND r.status <> 'estimate'
  GROUP BY ALL
),
usual AS (
  SELECT a.org_unit_id, a.report_type, count(DISTINCT r.indicator_id) AS indicators_due
  FROM arrived a
  LEFT JOIN owed o USING (org_unit_id, report_type, period)
  JOIN fct_results r ON r.submission_id = a.submission_id
   AND (r.period = a.period OR (o.months IN (6, 12) AND r.period_end = o.period_end))
  GROUP BY ALL
)
SELECT o.org_unit_id, o.report_type, o.period, o.period_start, o.period_end,
       CAST(o.due_on AS DATE) AS due_on, c.first_received_on,
       CASE WHEN c.first_received_on IS NOT NULL AND o.due_on IS NOT NULL
            THEN greatest(0, c.first_received_on - CAST(o.due_on AS DATE)) END AS days_late,
       CASE
         WHEN c.first_received_on > o.due_on THEN 'late'
         WHEN c.is_corrected THEN 'corrected'
         WHEN c.first_received_on IS NOT NULL THEN 'on_time'
         WHEN getvariable('as_of') > o.due_on THEN 'missing'
         ELSE 'not_due'
       END AS state,
       coalesce(u.indicators_due, 0) AS indicators_due,
       coalesce(c.indicators_reported, 0) AS indicators_reported
FROM owed o
LEFT JOIN contents c USING (org_unit_id, report_type, period)
LEFT JOIN usual u USING (org_unit_id, report_type)
