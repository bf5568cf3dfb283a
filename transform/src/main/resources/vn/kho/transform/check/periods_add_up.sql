-- Where every month of a longer period is whole, the period is their sum.
WITH sums AS (
  SELECT p.boundary, p.org_unit_id, p.indicator_id, p.period, p.value, p.units_due,
         sum(m.value) AS month_sum,
         count(m.value) AS months,
         date_diff('month', p.period_start, p.period_end) + 1 AS months_wanted
  FROM mart_results_by_period p
  JOIN dim_indicators i USING (indicator_id)
  JOIN mart_results_by_period m
    ON m.boundary = p.boundary AND m.org_unit_id = p.org_unit_id
   AND m.indicator_id = p.indicator_id AND m.period_type = 'month'
   AND m.period_start BETWEEN p.period_start AND p.period_end
  WHERE p.period_type IN ('quarter', 'half_year', 'nine_months', 'year')
    AND i.time_rule = 'sum' AND i.unit_rule = 'sum' AND i.value_type IN ('count', 'amount')
    AND m.units_reported >= m.units_due AND m.units_due > 0
    AND p.units_reported >= p.units_due AND p.units_due > 0
  GROUP BY ALL
)
SELECT * FROM sums WHERE months = months_wanted AND value IS DISTINCT FROM month_sum
  -- Told as not applicable to date, it has no figure, though its months have.
  AND NOT (value IS NULL AND month_sum = 0)
