-- Indicators as they were decomposed; targets by the figure they are judged on. A target whose
-- figure moved otherwise than its indicator's (units counted, points grown) is given whole to the
-- cause that moved the indicator most.
WITH rows_then AS (
  SELECT DISTINCT plan_id, target_id, period,
         md5(concat_ws('|', kind, comparator, target_value, target_value_max, scope_level,
                       unit_filter, indicator_id)) AS wording
  FROM old_fct_targets
  WHERE plan_version = (SELECT max(v.plan_version) FROM old_fct_targets v WHERE v.plan_id = old_fct_targets.plan_id)
),
rows_now AS (
  SELECT DISTINCT plan_id, target_id, period,
         md5(concat_ws('|', kind, comparator, target_value, target_value_max, scope_level,
                       unit_filter, indicator_id)) AS wording
  FROM fct_targets
  WHERE plan_version = (SELECT max(v.plan_version) FROM fct_targets v WHERE v.plan_id = fct_targets.plan_id)
),
revised AS (
  SELECT DISTINCT plan_id, target_id
  FROM rows_now n FULL JOIN rows_then o USING (plan_id, target_id, period)
  WHERE n.wording IS DISTINCT FROM o.wording
),
measured AS (
  SELECT plan_id, target_id, any_value(indicator_id) AS indicator_id FROM (
    SELECT plan_id, target_id, indicator_id FROM fct_targets WHERE indicator_id IS NOT NULL
    UNION ALL
    SELECT plan_id, target_id, indicator_id FROM old_fct_targets WHERE indicator_id IS NOT NULL
  ) GROUP BY ALL
),
moved AS (
  SELECT plan_id, target_id, m.indicator_id, org_unit_id, period,
         o.actual_value AS old_actual, n.actual_value AS new_actual,
         o.target_value AS old_target, n.target_value AS new_target,
         r.target_id IS NOT NULL AS is_revised
  FROM mart_attainment n
  FULL JOIN old_mart_attainment o USING (plan_id, target_id, org_unit_id, period)
  LEFT JOIN measured m USING (plan_id, target_id)
  LEFT JOIN revised r USING (plan_id, target_id)
),
actuals AS (
  SELECT *, coalesce(new_actual, 0) - coalesce(old_actual, 0) AS moved_by
  FROM moved WHERE new_actual IS DISTINCT FROM old_actual
),
-- The same figure as an indicator's row of the unit and period.
same AS (
  SELECT a.target_id, a.org_unit_id, a.period, i.*
         EXCLUDE (org_unit_id, indicator_id, period, period_type, old_value, new_value)
  FROM actuals a JOIN indicator_changes i USING (org_unit_id, indicator_id, period)
  WHERE i.old_value IS NOT DISTINCT FROM a.old_actual
    AND i.new_value IS NOT DISTINCT FROM a.new_actual
  QUALIFY row_number() OVER (
    PARTITION BY a.plan_id, a.target_id, a.org_unit_id, a.period
    ORDER BY i.on_boundary = 'footprint' DESC, i.on_boundary DESC, i.period_type
  ) = 1
),
-- Otherwise the cause that moved the indicator most, anywhere.
strongest AS (
  SELECT indicator_id, arg_max(cause, moved_by) AS cause
  FROM (
    SELECT indicator_id, cause, sum(abs(piece)) AS moved_by
    FROM (UNPIVOT indicator_changes ON new_reports, late_reports, corrections, estimate_to_final,
                                      boundary, rule_change INTO NAME cause VALUE piece)
    GROUP BY ALL HAVING sum(abs(piece)) > 0
  ) GROUP BY ALL
),
target_causes AS (
  SELECT a.plan_id, a.target_id, a.indicator_id, a.org_unit_id, a.period, a.old_actual,
         a.new_actual, a.moved_by, s.target_id IS NOT NULL AS is_same,
         CASE WHEN a.is_revised THEN 'plan_revision'
              ELSE coalesce(t.cause, (SELECT any_value(cause) FROM causes c
                                      WHERE c.indicator_id = a.indicator_id), 'new_reports') END
           AS cause,
         s.new_reports, s.late_reports, s.corrections, s.estimate_to_final, s.boundary,
         s.rule_change
  FROM actuals a
  LEFT JOIN same s USING (target_id, org_unit_id, period)
  LEFT JOIN strongest t ON t.indicator_id = a.indicator_id
),
all_rows AS (
  SELECT 'value' AS measure, CAST(NULL AS VARCHAR) AS target_id, indicator_id, on_boundary,
         org_unit_id, period_type, period, old_value, new_value, new_reports, late_reports,
         corrections, estimate_to_final, boundary, 0 AS plan_revision, rule_change
  FROM indicator_changes
  UNION ALL BY NAME
  SELECT 'actual' AS measure, target_id, indicator_id, org_unit_id, period,
         old_actual AS old_value, new_actual AS new_value,
         CASE WHEN is_same THEN new_reports WHEN cause = 'new_reports' THEN moved_by ELSE 0 END
           AS new_reports,
         CASE WHEN is_same THEN late_reports WHEN cause = 'late_reports' THEN moved_by ELSE 0 END
           AS late_reports,
         CASE WHEN is_same THEN corrections WHEN cause = 'corrections' THEN moved_by ELSE 0 END
           AS corrections,
         CASE WHEN is_same THEN estimate_to_final
              WHEN cause = 'estimate_to_final' THEN moved_by ELSE 0 END AS estimate_to_final,
         CASE WHEN is_same THEN boundary WHEN cause = 'boundary' THEN moved_by ELSE 0 END
           AS boundary,
         CASE WHEN NOT is_same AND cause = 'plan_revision' THEN moved_by ELSE 0 END
           AS plan_revision,
         CASE WHEN is_same THEN rule_change WHEN cause = 'rule_change' THEN moved_by ELSE 0 END
           AS rule_change
  FROM target_causes
  UNION ALL BY NAME
  SELECT 'target' AS measure, target_id, indicator_id, org_unit_id, period,
         old_target AS old_value, new_target AS new_value,
         0 AS new_reports, 0 AS late_reports, 0 AS corrections, 0 AS estimate_to_final,
         CASE WHEN is_revised THEN 0
              ELSE coalesce(new_target, 0) - coalesce(old_target, 0) END AS boundary,
         CASE WHEN is_revised THEN coalesce(new_target, 0) - coalesce(old_target, 0) ELSE 0 END
           AS plan_revision,
         0 AS rule_change
  FROM moved WHERE new_target IS DISTINCT FROM old_target
)
SELECT getvariable('from_snapshot') AS from_snapshot, getvariable('to_snapshot') AS to_snapshot, *
FROM all_rows
