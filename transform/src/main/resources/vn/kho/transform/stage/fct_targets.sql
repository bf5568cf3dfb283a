-- The rows of the plan versions that count, each version from its newest load. A term named by its
-- years (2021-2026) begins on the plan's first day: nobody owes it reports of the months before.
SELECT t.plan_id, plan_version, target_id, row_no, parent_row_no, indicator_id, label_vi, label_en,
       kind, comparator, target_value, target_value_max, measure_unit, scope_level, unit_filter,
       period,
       CASE WHEN period_end >= p.starts_on THEN greatest(period_start, p.starts_on)
            ELSE period_start END AS period_start,
       period_end, responsible_level, owner_department, coordinating, funding,
       origin, raw_text, source_line, t.source_file, t.source_row, qualifier,
       said_period, counted_group
FROM targets t JOIN dim_plans p ON p.plan_id = t.plan_id AND p.version = t.plan_version
QUALIFY load_seq = max(load_seq) OVER (PARTITION BY t.plan_id, plan_version)
