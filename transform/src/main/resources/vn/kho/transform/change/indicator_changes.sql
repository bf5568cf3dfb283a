-- A cause's part is what its state differs by from the state before.
WITH reached AS (
  SELECT r.* EXCLUDE (is_moved), t.step, t.cause,
         CASE WHEN t.is_last THEN r.new_value ELSE v.value END AS value
  FROM changed_rows r
  JOIN steps t USING (indicator_id)
  LEFT JOIN state_rows v
    ON v.step = t.step AND v.boundary = r.boundary AND v.org_unit_id = r.org_unit_id
   AND v.indicator_id = r.indicator_id AND v.period_type = r.period_type AND v.period = r.period
  WHERE r.is_moved
),
pieces AS (
  SELECT * EXCLUDE (before), coalesce(value, 0) - coalesce(before, 0) AS piece,
         value IS DISTINCT FROM before AS has_moved
  FROM (
    SELECT *, lag(value, 1, old_value) OVER (
             PARTITION BY boundary, org_unit_id, indicator_id, period_type, period ORDER BY step
           ) AS before
    FROM reached
  )
)
SELECT boundary AS on_boundary, org_unit_id, indicator_id, period_type, period, old_value, new_value,
       coalesce(sum(piece) FILTER (cause IN ('new_reports', 'time')), 0) AS new_reports,
       coalesce(sum(piece) FILTER (cause = 'late_reports'), 0) AS late_reports,
       coalesce(sum(piece) FILTER (cause = 'corrections'), 0) AS corrections,
       coalesce(sum(piece) FILTER (cause = 'estimate_to_final'), 0) AS estimate_to_final,
       coalesce(sum(piece) FILTER (cause = 'boundary'), 0) AS boundary,
       coalesce(sum(piece) FILTER (cause = 'plan_revision'), 0) AS plan_revision,
       coalesce(sum(piece) FILTER (cause = 'rule_change'), 0) AS rule_change,
       string_agg(cause, ', ' ORDER BY step) FILTER (has_moved) AS causes
FROM pieces
GROUP BY ALL
