-- What of the forecasts plain arithmetic can tell again: for which open rows there is one, its day,
-- horizon and target, how many months are left and what each owes, the word for the chance, and that
-- a refusal has no figures; and of the record it rests on, how the two tables of it agree: as many
-- forecasts, as many that came true, chances within their class, and a base rate's own Brier score.
-- Not told again are points, bands and chances themselves, which are made in floating point from
-- pooled errors; forecasts_in_bounds holds them in their bounds.
WITH plan AS (
  SELECT * FROM dim_plans WHERE org_unit_id IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
open_rows AS (
  SELECT a.plan_id, a.target_id, a.org_unit_id, a.period, a.period_end, a.kind, a.target_value,
         a.actual_value, a.required_per_month, a.org_unit_id = p.org_unit_id AS is_whole,
         t.comparator, i.value_type, i.time_rule, i.unit_rule,
         coalesce(r.may_be_negative, false) AS may_be_negative,
         regexp_full_match(a.period, '\d{4}') AS is_year
  FROM mart_attainment a
  JOIN plan p ON p.plan_id = a.plan_id AND p.version = a.plan_version
  JOIN fct_targets t ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version
   AND t.target_id = a.target_id AND t.period = a.period AND t.kind = a.kind
  JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  JOIN indicators r ON r.indicator_id = t.indicator_id
  WHERE a.verdict <> 'not_assessed' AND a.target_value IS NOT NULL AND t.unit_filter IS NULL
    AND getvariable('as_of') >= a.period_start AND getvariable('as_of') < a.period_end
    AND regexp_full_match(a.period, '\d{4}(-\d{4})?')
    AND CASE WHEN a.kind IN ('count', 'frequency', 'cumulative') THEN i.value_type <> 'ratio'
             WHEN a.kind IN ('per_unit_minimum', 'per_unit_range') THEN
               i.value_type <> 'ratio' AND a.org_unit_id <> p.org_unit_id
             ELSE a.kind IN ('count_stock', 'percent', 'percent_point_growth', 'threshold_max') END
),
again AS (
  SELECT f.*, o.target_id IS NOT NULL AS is_asked, o.kind, o.period_end, o.target_value AS asked,
         o.actual_value, o.is_whole,
         -- An amount still missing, of figures that only grow.
         o.kind IN ('count', 'frequency', 'cumulative', 'per_unit_minimum', 'per_unit_range',
                    'threshold_max')
           AND o.time_rule <> 'last' AND o.value_type <> 'ratio' AND NOT o.may_be_negative
           AND NOT (o.unit_rule = 'share' AND o.is_whole) AS is_amount,
         greatest(1, date_diff('month', f.made_on + 1, o.period_end) + 1) AS months_left
  FROM mart_forecasts f LEFT JOIN open_rows o USING (plan_id, target_id, org_unit_id, period)
),
record AS (
  SELECT family, sum(forecast_count) AS forecasts, sum(forecast_count * base_rate_pct) AS met
  FROM mart_forecast_backtest GROUP BY family
),
classes AS (
  SELECT family, sum(forecast_count) AS forecasts, sum(forecast_count * came_pct) AS met
  FROM mart_forecast_reliability GROUP BY family
)
SELECT concat_ws(' ', target_id, org_unit_id, period) AS id,
       CASE
         WHEN NOT is_asked THEN 'no open row'
         WHEN made_on <> getvariable('as_of') OR horizon_on <> period_end THEN 'days'
         WHEN abs(target_value - asked) > 0.000001 * greatest(1, abs(asked)) THEN 'target_value'
         WHEN (refused_reason IS NULL) <> (point IS NOT NULL)
           OR (refused_reason IS NULL) <> (refused_reason_en IS NULL)
           OR (point IS NULL) <> (low_80 IS NULL) OR (point IS NULL) <> (high_80 IS NULL)
           OR (point IS NULL) <> (chance_pct IS NULL) OR (point IS NULL) <> (outlook IS NULL)
           OR (point IS NULL) <> (method IS NULL) THEN 'refused or not'
         WHEN outlook <> CASE WHEN chance_pct >= 80 THEN 'likely' WHEN chance_pct >= 50 THEN 'possible'
                              WHEN chance_pct >= 20 THEN 'at_risk' ELSE 'unlikely' END THEN 'outlook'
         WHEN (required_per_month IS NOT NULL) <> (point IS NOT NULL AND is_amount)
           THEN 'required_per_month'
         WHEN is_whole AND is_amount AND kind <> 'threshold_max'
          AND abs(required_per_month * months_left
                  - greatest(0, asked - coalesce(actual_value, 0)))
              > 0.000001 * greatest(months_left, abs(asked), abs(actual_value)) THEN 'required_per_month'
         WHEN history_points < 0 OR history_points > year(getvariable('as_of')) - 1900
           THEN 'history_points'
         WHEN backtest_coverage_pct NOT BETWEEN 0 AND 100 OR backtest_median_error_pct < 0 THEN 'record'
       END AS what
FROM again WHERE what IS NOT NULL
UNION ALL
SELECT concat_ws(' ', target_id, org_unit_id, period), 'no forecast'
FROM open_rows o ANTI JOIN mart_forecasts f USING (plan_id, target_id, org_unit_id, period)
WHERE is_whole AND kind <> 'percent_point_growth'
UNION ALL
SELECT concat_ws(' ', family, horizon_years), 'record' FROM mart_forecast_backtest
WHERE coverage_pct NOT BETWEEN 0 AND 100 OR base_rate_pct NOT BETWEEN 0 AND 100
   OR brier NOT BETWEEN 0 AND 1 OR brier_naive NOT BETWEEN 0 AND 1
   OR median_error_pct < 0 OR error_to_naive_pct < 0 OR forecast_count < 1
   -- Of so many forecasts a whole number held and came true.
   OR abs(coverage_pct * forecast_count / 100 - round(coverage_pct * forecast_count / 100))
      > 0.000001 * forecast_count
   OR abs(base_rate_pct * forecast_count / 100 - round(base_rate_pct * forecast_count / 100))
      > 0.000001 * forecast_count
   OR abs(brier_base_rate - base_rate_pct / 100 * (1 - base_rate_pct / 100)) > 0.000001
UNION ALL
SELECT concat_ws(' ', family, from_pct), 'class' FROM mart_forecast_reliability
WHERE to_pct <> from_pct + 20 OR said_pct NOT BETWEEN from_pct AND to_pct
   OR came_pct NOT BETWEEN 0 AND 100 OR forecast_count < 1
   OR abs(came_pct * forecast_count / 100 - round(came_pct * forecast_count / 100))
      > 0.000001 * forecast_count
UNION ALL
SELECT family, 'classes and record differ' FROM record r FULL JOIN classes c USING (family)
WHERE r.forecasts IS DISTINCT FROM c.forecasts OR abs(r.met - c.met) > 0.0001 * r.forecasts
   OR r.met IS NULL OR c.met IS NULL
