-- Findings of the roll-up with the place of the figure each is found in.
SELECT substr(sha256(concat_ws('|', f.code, f.result_id, f.org_unit_id)), 1, 16) AS finding_id,
       'warning' AS severity, f.code, 'result' AS subject, CAST(NULL AS VARCHAR) AS plan_id,
       CAST(NULL AS VARCHAR) AS target_id, f.org_unit_id, f.indicator_id, r.period, f.found_value,
       f.expected_value, f.message_vi, f.message_en, r.source_file, r.source_row
FROM found f JOIN fct_results r USING (result_id)
QUALIFY row_number() OVER (PARTITION BY f.code, f.result_id, f.org_unit_id
                           ORDER BY f.found_value, f.expected_value, f.message_en) = 1
UNION ALL BY NAME
-- A part without a weight cannot be apportioned: its heirs have no figures for the time before.
SELECT substr(sha256(concat_ws('|', 'not_apportionable', m.old_org_unit_id, m.new_org_unit_id,
                               m.effective_date)), 1, 16) AS finding_id,
       'info' AS severity, 'not_apportionable' AS code, 'unit' AS subject,
       m.new_org_unit_id AS org_unit_id, CAST(m.effective_date AS VARCHAR) AS period,
       'Một phần của ' || o.name || ' nhập vào ' || n.name
         || ' nhưng chưa có tỷ trọng: số trước ngày đổi không chia được.' AS message_vi,
       'A part of ' || o.name || ' went to ' || n.name
         || ' without a weight: figures before the change cannot be divided.' AS message_en
FROM map_org_units m
JOIN dim_org_units o ON o.org_unit_id = m.old_org_unit_id
JOIN dim_org_units n ON n.org_unit_id = m.new_org_unit_id
WHERE m.part = 'part' AND m.weight IS NULL
UNION ALL BY NAME
-- A figure printed elsewhere that the reports do not reach or exceed.
SELECT substr(sha256(concat_ws('|', 'published_differs', p.figure_id)), 1, 16) AS finding_id,
       'info' AS severity, 'published_differs' AS code, 'result' AS subject,
       p.org_unit_id, p.indicator_id, p.period, m.value AS found_value, p.value AS expected_value,
       'Số đã công bố là ' || p.as_printed || '; số tổng hợp từ báo cáo khác số này.' AS message_vi,
       'The published figure is ' || p.as_printed || '; the reports add up to another.' AS message_en
FROM fct_published_figures p
JOIN mart_results_by_period m
  ON m.org_unit_id = p.org_unit_id AND m.indicator_id = p.indicator_id AND m.period = p.period
 AND m.boundary = 'reported'
WHERE p.basis = 'in_period' AND p.qualifier = 'exact' AND p.value IS NOT NULL
  AND m.value IS NOT NULL AND NOT m.is_simulated AND m.value <> p.value
UNION ALL BY NAME
-- A level that the units merged into one held together and that it does not hold the month after.
SELECT substr(sha256(concat_ws('|', 'boundary_jump', j.org_unit_id, j.indicator_id, j.effective_date)), 1, 16)
         AS finding_id,
       'warning' AS severity, 'boundary_jump' AS code, 'result' AS subject, j.org_unit_id,
       j.indicator_id, j.period, j.value AS found_value, j.before AS expected_value,
       'Số dư ' || j.value_vi || ' sau sắp xếp, trong khi các đơn vị cũ cộng lại có ' || j.before_vi
         || ': kiểm tra địa bàn và đơn vị tính.' AS message_vi,
       'The level is ' || j.value_en || ' after the units changed, while the old units held '
         || j.before_en || ' together: check the territory and the unit of measure.' AS message_en
FROM (
  SELECT n.org_unit_id, n.indicator_id, n.period, n.value, o.before, o.effective_date,
         regexp_replace(CAST(n.value AS VARCHAR), '[.]?0+$', '') AS value_en,
         regexp_replace(CAST(o.before AS VARCHAR), '[.]?0+$', '') AS before_en,
         replace(regexp_replace(CAST(n.value AS VARCHAR), '[.]?0+$', ''), '.', ',') AS value_vi,
         replace(regexp_replace(CAST(o.before AS VARCHAR), '[.]?0+$', ''), '.', ',') AS before_vi
  FROM (
    SELECT m.new_org_unit_id, m.effective_date, r.indicator_id,
           sum(r.value * coalesce(m.weight, 1)) AS before, count(*) AS olds
    FROM map_org_units m
    JOIN mart_results_by_period r
      ON r.org_unit_id = m.old_org_unit_id AND r.boundary = 'reported'
     AND r.period_type = 'month'
     AND r.period_end = CAST(m.effective_date - INTERVAL 1 DAY AS DATE)
    JOIN dim_indicators i
      ON i.indicator_id = r.indicator_id AND i.time_rule = 'last' AND i.unit_rule = 'sum'
     AND i.value_type IN ('count', 'amount')
    WHERE m.part <> 'continued' AND r.value IS NOT NULL
    GROUP BY ALL
  ) o
  JOIN (
    SELECT new_org_unit_id, effective_date, count(*) AS all_olds FROM map_org_units
    WHERE part <> 'continued' AND (part = 'whole' OR weight IS NOT NULL)
    GROUP BY ALL
  ) w ON w.new_org_unit_id = o.new_org_unit_id AND w.effective_date = o.effective_date
     AND w.all_olds = o.olds
  JOIN mart_results_by_period n
    ON n.org_unit_id = o.new_org_unit_id AND n.indicator_id = o.indicator_id
   AND n.boundary = 'reported' AND n.period_type = 'month'
   AND n.period_start = date_trunc('month', o.effective_date)
  WHERE n.value IS NOT NULL AND abs(n.value - o.before) > greatest(o.before * 0.5, 10)
) j
