-- What has come together by the end of a month is the sum of the months since January, and of those
-- since the term began, where all of these are known. A level is its own sum to date. Not told again
-- is what was divided between units, whose parts are rounded figure by figure, and sums after a
-- month of which something is missing.
WITH months AS (
  SELECT m.boundary, m.org_unit_id, m.indicator_id, m.period, m.period_start, m.value,
         m.cumulative_year_value AS year_value, m.cumulative_term_value AS term_value,
         m.is_apportioned, i.time_rule,
         coalesce(m.value IS NOT NULL AND m.units_due > 0 AND m.units_reported >= m.units_due, false)
           AS is_known,
         min(CASE WHEN m.cumulative_term_value IS NOT NULL THEN m.period_start END) OVER u AS term_start
  FROM mart_results_by_period m JOIN dim_indicators i USING (indicator_id)
  WHERE m.period_type = 'month' AND i.value_type IN ('count', 'amount') AND i.unit_rule = 'sum'
    AND i.time_rule IN ('sum', 'last')
  WINDOW u AS (PARTITION BY m.boundary, m.org_unit_id, m.indicator_id)
),
sums AS (
  SELECT *,
         CASE WHEN bool_and(is_known) OVER y AND count(*) OVER y = month(period_start)
              THEN sum(value) OVER y END AS year_again,
         CASE WHEN period_start >= term_start AND bool_and(is_known) OVER t
               AND count(*) OVER t = date_diff('month', term_start, period_start) + 1
               AND first_value(term_value = value) OVER t
              THEN sum(value) OVER t END AS term_again
  FROM months
  WINDOW y AS (PARTITION BY boundary, org_unit_id, indicator_id, year(period_start)
               ORDER BY period_start),
         t AS (PARTITION BY boundary, org_unit_id, indicator_id, period_start >= term_start
               ORDER BY period_start)
)
SELECT boundary, org_unit_id, indicator_id, period, value, year_value, year_again, term_value,
       term_again
FROM sums
WHERE CASE WHEN time_rule = 'last' THEN (year_value, term_value) IS DISTINCT FROM (value, value)
           WHEN is_apportioned THEN false
           ELSE (year_again IS NOT NULL AND year_value IS DISTINCT FROM year_again
                 AND (year_value IS NOT NULL OR boundary = 'reported'))
             OR term_value <> term_again END
