-- A cause's part is what its state differs by from the state before.
WITH reached AS (
  SELECT r.*, t.step, t.cause,
         coalesce(CASE WHEN t.is_last THEN r.new_value ELSE v.value END, 0) AS value
  FROM changed_rows r
  JOIN steps t USING (indicator_id)
  LEFT JOIN state_values v
    ON v.step = t.step AND v.boundary = r.boundary AND v.org_unit_id = r.org_unit_id
   AND v.indicator_id = r.indicator_id AND v.period_type = r.period_type AND v.period = r.period
),
pieces AS (
  SELECT *, value - lag(value, 1, coalesce(old_value, 0)) OVER (
           PARTITION BY boundary, org_unit_id, indicator_id, period_type, period ORDER BY step
         ) AS piece
  FROM reached
)
SELECT boundary AS on_boundary, org_unit_id, indicator_id, period_type, period, old_value, new_value,
       coalesce(sum(piece) FILTER (cause = 'new_reports'), 0) AS new_reports,
       coalesce(sum(piece) FILTER (cause = 'late_reports'), 0) AS late_reports,
       coalesce(sum(piece) FILTER (cause = 'corrections'), 0) AS corrections,
       coalesce(sum(piece) FILTER (cause = 'estimate_to_final'), 0) AS estimate_to_final,
       coalesce(sum(piece) FILTER (cause = 'boundary'), 0) AS boundary,
       coalesce(sum(piece) FILTER (cause = 'rule_change'), 0) AS rule_change
FROM pieces
GROUP BY ALL
