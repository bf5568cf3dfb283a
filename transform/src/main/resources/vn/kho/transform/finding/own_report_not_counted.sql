-- A figure of a unit above those that report the indicator is held beside theirs and never added to
-- them. Where none of the units below told anything of its time and it stands in for nobody, as
-- acts and percentages without their parts cannot, it is added to nothing: that is said, once a
-- year, of its newest period.
WITH own AS (
  SELECT r.*, string_split_regex(i.report_level, '\s*[,|;]\s*') AS levels
  FROM fct_results r
  JOIN dim_indicators i ON i.indicator_id = r.indicator_id AND i.unit_rule <> 'none'
  JOIN dim_org_units u ON u.org_unit_id = r.org_unit_id
  WHERE r.is_current AND coalesce(r.value, r.numerator) IS NOT NULL
    AND NOT list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
    AND NOT EXISTS (FROM stand_ins s
                    WHERE s.indicator_id = r.indicator_id AND s.org_unit_id = r.org_unit_id
                      AND s.year = year(r.period_end)
                      AND (i.value_type <> 'ratio' OR r.denominator IS NOT NULL))
),
-- Communes are two steps below their province.
below AS (
  SELECT p.parent_org_unit_id AS above_id, p.org_unit_id FROM map_org_unit_parents p
  UNION
  SELECT q.parent_org_unit_id, p.org_unit_id
  FROM map_org_unit_parents p
  JOIN map_org_unit_parents q ON q.org_unit_id = p.parent_org_unit_id
),
members AS (
  SELECT DISTINCT b.above_id, b.org_unit_id, u.level
  FROM below b JOIN dim_org_units u ON u.org_unit_id = b.org_unit_id
  WHERE b.above_id IN (SELECT org_unit_id FROM own)
),
told AS (
  SELECT DISTINCT o.result_id
  FROM own o
  JOIN members m ON m.above_id = o.org_unit_id
  JOIN fct_results r
    ON r.org_unit_id = m.org_unit_id AND r.indicator_id = o.indicator_id AND r.is_current
   AND r.period_start <= o.period_end AND r.period_end >= o.period_start
  WHERE list_contains(o.levels, m.level)
     OR EXISTS (FROM stand_ins s
                WHERE s.indicator_id = o.indicator_id AND s.org_unit_id = m.org_unit_id
                  AND s.year = year(r.period_end))
)
SELECT substr(sha256(concat_ws('|', 'own_report_not_counted', o.result_id)), 1, 16) AS finding_id,
       'warning' AS severity, 'own_report_not_counted' AS code, 'result' AS subject,
       o.org_unit_id, o.indicator_id, o.period, coalesce(o.value, o.numerator) AS found_value,
       'Chỉ tiêu này cộng từ các đơn vị cấp dưới, mà chưa đơn vị nào dưới đây báo cáo kỳ này: số của'
         || ' đơn vị được giữ nhưng chưa cộng vào đâu. Đề nghị cấp dưới báo cáo, hoặc sửa cấp báo cáo'
         || ' (report_level) trong danh mục chỉ tiêu.' AS message_vi,
       'This indicator is added up from the units below, and none of them has told of this time: the'
         || ' unit''s figure is kept and added to nothing. Ask the units below to report, or mend the'
         || ' level of report (report_level) in the list of indicators.' AS message_en,
       o.source_file, o.source_row
FROM own o
WHERE o.result_id NOT IN (FROM told)
  AND EXISTS (SELECT 1 FROM members m
              WHERE m.above_id = o.org_unit_id AND list_contains(o.levels, m.level))
QUALIFY row_number() OVER (PARTITION BY o.org_unit_id, o.indicator_id, year(o.period_end)
                           ORDER BY o.period_end DESC, o.period_start DESC, o.result_id) = 1
