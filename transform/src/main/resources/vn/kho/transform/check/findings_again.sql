-- What the reports contradict, found again from the current facts and the published sums, both ways:
-- a finding too many, one that is missing, and one with other figures. Not found again are figures
-- of longer periods of which not every month was reported by itself (parts_differ), figures to the
-- date of a term on both sides of the first or last day of a plan's long period
-- (falling_cumulative), and, of outliers, figures on the very edge of what is allowed, since a
-- square root is not told to the last digit.
WITH facts AS (
  SELECT f.result_id, f.org_unit_id, f.indicator_id, f.period_type, f.basis, f.value, f.numerator,
         f.denominator, f.report_state, f.status, u.valid_from, u.valid_to,
         date_trunc('month', CASE WHEN f.basis = 'year_to_date' THEN date_trunc('year', f.period_end)
                                  ELSE f.period_start END) AS first_day,
         last_day(f.period_end) AS last_day,
         date_diff('month', f.period_start, f.period_end) + 1 AS months,
         i.time_rule, i.unit_rule, i.value_type = 'ratio' AS is_ratio,
         i.value_type = 'milestone' OR (i.value_type <> 'ratio' AND i.unit_rule IN ('share', 'any'))
           AS is_mark,
         i.measure_unit = '%' AS is_percent,
         coalesce(r.may_be_negative, false) AS may_be_negative,
         coalesce(r.numerator_may_exceed, false) AS may_exceed,
         list_contains(string_split_regex(trim(i.report_level), '\s*[,|;]\s*'), u.level) AS is_leaf
  FROM fct_results f
  JOIN dim_indicators i USING (indicator_id)
  JOIN indicators r USING (indicator_id)
  JOIN dim_org_units u USING (org_unit_id)
  WHERE f.is_current
),
above_whole AS (
  SELECT 'numerator_above_denominator' AS code, result_id, org_unit_id, numerator AS found,
         denominator AS expected
  FROM facts WHERE is_ratio AND numerator > denominator AND NOT may_exceed
),
-- In whole millionths of a percent: |n| x 10^8 / |d|, half up.
shares AS (
  SELECT *,
         sign(numerator) * sign(denominator)
         * ((CAST(abs(numerator) * 1000000 AS HUGEINT) * 200000000
             + CAST(abs(denominator) * 1000000 AS HUGEINT))
            // nullif(2 * CAST(abs(denominator) * 1000000 AS HUGEINT), 0)) AS share,
         CAST(value * 1000000 AS HUGEINT) AS printed,
         length(regexp_extract(CAST(value AS VARCHAR), '\.(\d*?)0*$', 1)) AS digits
  FROM facts WHERE is_ratio AND is_percent AND value IS NOT NULL
),
contradicted AS (
  SELECT 'percent_contradicts_parts' AS code, result_id, org_unit_id, value AS found,
         CAST(CAST(share AS DECIMAL(24, 0)) * CAST(0.000001 AS DECIMAL(7, 6)) AS DECIMAL(24, 6))
           AS expected
  FROM shares WHERE abs(printed - share) > 10 ** (6 - digits)
),
-- First days of plans' long periods, and the days after them.
bounds AS (
  SELECT list(period_start) || list(CAST(period_end + INTERVAL 1 DAY AS DATE)) AS days
  FROM (SELECT DISTINCT period_start, period_end FROM fct_targets
        WHERE regexp_full_match(period, '\d{4}-\d{4}'))
),
to_date AS (
  SELECT *, lag(value) OVER w AS earlier, lag(last_day) OVER w AS earlier_day,
         count(*) OVER (PARTITION BY org_unit_id, indicator_id, basis, last_day) AS on_the_day,
         lag(last_day, 2) OVER w AS day_before_that
  FROM facts
  WHERE NOT is_ratio AND NOT is_mark AND time_rule = 'sum' AND NOT may_be_negative
    AND basis <> 'in_period' AND value IS NOT NULL
  WINDOW w AS (PARTITION BY org_unit_id, indicator_id, basis,
                            CASE WHEN basis = 'year_to_date' THEN year(last_day) END
               ORDER BY last_day)
),
falling AS (
  SELECT 'falling_cumulative' AS code, result_id, org_unit_id, value AS found, earlier AS expected,
         on_the_day = 1 AND earlier_day IS DISTINCT FROM day_before_that
         AND NOT (basis = 'term_to_date' AND len(list_filter(coalesce(days, []),
           lambda day: day > coalesce(earlier_day, last_day) AND day <= last_day)) > 0) AS is_sure,
         coalesce(value < earlier, false) AS is_found
  FROM to_date, bounds
  WHERE value < earlier OR NOT is_sure
),
-- Figures of one length on one territory: a unit that takes in others begins anew.
in_period AS (
  SELECT f.result_id, f.org_unit_id, f.indicator_id, f.value, f.months,
         count(l.effective_date) AS gains
  FROM facts f LEFT JOIN unit_links l
    ON l.new_org_unit_id = f.org_unit_id AND l.effective_date IS DISTINCT FROM f.valid_from
   AND date_trunc('month', l.effective_date) <= f.first_day
  WHERE NOT f.is_ratio AND NOT f.is_mark AND f.basis = 'in_period' AND f.value IS NOT NULL
  GROUP BY ALL
),
-- The middle figure doubled, so that it stays whole; the spread about it, four times.
usual AS (
  SELECT org_unit_id, indicator_id, months, gains, n, twice_middle,
         offs[(n + 1) // 2] + offs[n // 2 + 1] AS spread_4
  FROM (
    SELECT *, sorted[(n + 1) // 2] + sorted[n // 2 + 1] AS twice_middle,
           list_sort(list_transform(sorted, lambda x: abs(2 * x - twice_middle))) AS offs
    FROM (
      SELECT org_unit_id, indicator_id, months, gains, count(*) AS n,
             list_sort(list(CAST(value AS DECIMAL(38, 6)))) AS sorted
      FROM in_period GROUP BY ALL HAVING count(*) >= 3
    )
  )
),
far AS (
  SELECT i.result_id, i.org_unit_id, i.value, i.months, u.n, u.twice_middle,
         abs(CAST(2 * value - twice_middle AS DOUBLE)) / 2 AS off,
         10 * greatest(CAST(spread_4 AS DOUBLE) / 4, sqrt(abs(CAST(twice_middle AS DOUBLE) / 2)), 1)
           AS allowed,
         twice_middle > 0 AND value > 0 AND (n >= 6 OR 2 * value >= 2000 OR twice_middle >= 2000)
           AND (2 * value > 300 * twice_middle OR twice_middle > 600 * value) AS is_slip
  FROM in_period i JOIN usual u USING (org_unit_id, indicator_id, months, gains)
),
unusual AS (
  SELECT CASE WHEN is_slip THEN 'unit_slip' ELSE 'outlier' END AS code, result_id, org_unit_id,
         value AS found, twice_middle, is_slip OR abs(off - allowed) > 1e-9 * allowed AS is_sure,
         is_slip OR (n >= 6 AND months = 1 AND off > allowed) AS is_found
  FROM far WHERE is_slip OR off > allowed * 0.999999
),
-- A figure of several months whose months were all reported by themselves.
longer AS (
  SELECT f.result_id, f.org_unit_id, f.months, f.status,
         CASE WHEN f.report_state = 'not_applicable' THEN 0
              WHEN f.is_ratio THEN f.numerator ELSE f.value END AS top,
         CASE WHEN f.is_ratio THEN
                CASE WHEN f.report_state = 'not_applicable' THEN 0 ELSE f.denominator END
              ELSE 0 END AS base,
         f.indicator_id, f.first_day, f.last_day
  FROM facts f
  WHERE NOT is_mark AND time_rule = 'sum' AND basis IN ('in_period', 'year_to_date')
    AND report_state <> 'not_reported'
    AND NOT (report_state = 'value'
             AND (CASE WHEN is_ratio THEN numerator IS NULL OR denominator IS NULL
                       ELSE value IS NULL END))
    AND (basis = 'year_to_date' OR months > 1)
    AND coalesce(valid_from, DATE '0001-01-01') <= first_day
    AND coalesce(valid_to, DATE '9999-12-31') >= last_day
),
single AS (
  SELECT org_unit_id, indicator_id, first_day,
         CASE WHEN report_state = 'not_applicable' THEN 0
              WHEN is_ratio THEN numerator ELSE value END AS top,
         CASE WHEN is_ratio THEN
                CASE WHEN report_state = 'not_applicable' THEN 0 ELSE denominator END
              ELSE 0 END AS base
  FROM facts
  WHERE basis = 'in_period' AND months = 1 AND top IS NOT NULL AND base IS NOT NULL
    AND report_state <> 'not_reported'
),
parts AS (
  SELECT 'parts_differ' AS code, l.result_id, l.org_unit_id, l.top AS found,
         sum(s.top) AS expected, true AS is_sure,
         (sum(s.top) <> l.top OR sum(s.base) <> l.base) AND l.status <> 'estimate' AS is_found
  FROM longer l JOIN single s
    ON s.org_unit_id = l.org_unit_id AND s.indicator_id = l.indicator_id
   AND s.first_day BETWEEN l.first_day AND l.last_day
  GROUP BY l.result_id, l.org_unit_id, l.top, l.base, l.status, l.first_day, l.last_day
  HAVING count(*) = date_diff('month', l.first_day, l.last_day) + 1
     AND count(DISTINCT s.first_day) = count(*)
),
-- The report of a unit above those that report, beside their sum where all of them have.
parents AS (
  SELECT 'parent_differs' AS code, f.result_id, f.org_unit_id, f.value AS found,
         m.value AS expected, true AS is_found,
         -- Of a unit that ended inside, its heirs may have told in its stead.
         NOT EXISTS (
           FROM unit_lines l JOIN map_org_units k ON k.old_org_unit_id = l.org_unit_id
           WHERE l.above_id = f.org_unit_id
             AND k.effective_date > m.period_start AND k.effective_date <= m.period_end) AS is_sure
  FROM facts f
  JOIN mart_results_by_period m
    ON m.boundary = 'reported' AND m.org_unit_id = f.org_unit_id
   AND m.indicator_id = f.indicator_id AND m.period_end = f.last_day
   AND m.period_start = CASE WHEN f.basis = 'year_to_date' AND f.time_rule = 'last'
                             THEN date_trunc('month', f.last_day) ELSE f.first_day END
   AND m.period_type <> 'term'
  SEMI JOIN told_below b ON b.org_unit_id = f.org_unit_id AND b.indicator_id = f.indicator_id
  WHERE NOT f.is_leaf AND f.unit_rule = 'sum' AND NOT f.is_mark AND NOT f.is_ratio
    AND f.value IS NOT NULL AND f.basis <> 'term_to_date'
    AND NOT EXISTS (FROM stands_in s
                    WHERE s.indicator_id = f.indicator_id AND s.org_unit_id = f.org_unit_id
                      AND s.year = year(f.last_day))
    AND m.units_due > 0 AND m.units_reported >= m.units_due AND m.value <> f.value
),
again AS (
  SELECT code, result_id, org_unit_id, found, expected, true AS is_sure, true AS is_found
  FROM (FROM above_whole UNION ALL FROM contradicted)
  UNION ALL
  SELECT code, result_id, org_unit_id, found, expected, is_sure, is_found FROM falling
  UNION ALL
  SELECT code, result_id, org_unit_id, found,
         CAST(CAST(sign(twice_middle) * ((CAST(abs(twice_middle) * 1000000 AS HUGEINT) + 1) // 2)
                   AS DECIMAL(30, 0)) * CAST(0.000001 AS DECIMAL(7, 6)) AS DECIMAL(24, 6)),
         is_sure, is_found
  FROM unusual
  UNION ALL
  SELECT code, result_id, org_unit_id, found, expected, is_sure, is_found FROM parts
  UNION ALL
  SELECT code, result_id, org_unit_id, found, expected, is_sure, is_found FROM parents
),
keyed AS (
  SELECT *, substr(sha256(concat_ws('|', code, result_id, org_unit_id)), 1, 16) AS finding_id
  FROM again
),
said AS (
  FROM mart_findings
  WHERE code IN ('numerator_above_denominator', 'percent_contradicts_parts', 'falling_cumulative',
                 'unit_slip', 'outlier', 'parts_differ', 'parent_differs')
)
SELECT coalesce(s.code, k.code) AS code, k.result_id, coalesce(s.org_unit_id, k.org_unit_id) AS unit,
       r.indicator_id, r.period, s.found_value, k.found, s.expected_value, k.expected,
       CASE WHEN s.finding_id IS NULL THEN 'missing'
            WHEN k.is_found THEN 'told otherwise' ELSE 'too many' END AS what
FROM said s
FULL JOIN keyed k USING (finding_id)
LEFT JOIN fct_results r ON r.result_id = k.result_id
WHERE CASE WHEN s.finding_id IS NULL THEN k.is_sure AND k.is_found
           WHEN k.finding_id IS NULL THEN s.code <> 'parts_differ'
           WHEN k.is_found THEN
             (s.code, s.org_unit_id, s.indicator_id, s.period, s.source_file, s.source_row)
               IS DISTINCT FROM
             (k.code, k.org_unit_id, r.indicator_id, r.period, r.source_file, r.source_row)
             OR (k.is_sure AND (s.found_value, s.expected_value)
                               IS DISTINCT FROM (k.found, k.expected))
           ELSE k.is_sure END
