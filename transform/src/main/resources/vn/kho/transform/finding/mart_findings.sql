-- Findings of the roll-up with the place of the figure each is found in.
SELECT substr(sha256(concat_ws('|', f.code, f.result_id, f.org_unit_id)), 1, 16) AS finding_id,
       'warning' AS severity, f.code, 'result' AS subject, CAST(NULL AS VARCHAR) AS plan_id,
       CAST(NULL AS VARCHAR) AS target_id, f.org_unit_id, f.indicator_id, r.period, f.found_value,
       f.expected_value, f.message_vi, f.message_en, r.source_file, r.source_row
FROM found f JOIN fct_results r USING (result_id)
QUALIFY row_number() OVER (PARTITION BY f.code, f.result_id, f.org_unit_id ORDER BY f.found_value) = 1
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
