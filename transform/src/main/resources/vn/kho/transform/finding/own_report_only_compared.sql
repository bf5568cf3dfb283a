-- A figure of a unit above those that report an added indicator stands in for them only while none of
-- them tells anything of the year. Where only some of them have, the total is theirs, and poorer than
-- what is known: that is said, once a year, of the newest period.
SELECT substr(sha256(concat_ws('|', 'own_report_only_compared', r.result_id)), 1, 16) AS finding_id,
       'info' AS severity, 'own_report_only_compared' AS code, 'result' AS subject,
       r.org_unit_id, r.indicator_id, r.period, coalesce(r.value, r.numerator) AS found_value,
       coalesce(s.numerator, s.value) AS expected_value,
       'Năm này mới có ' || y.units_reported || '/' || y.units_due || ' đơn vị cấp dưới báo đủ: số tổng'
         || ' hợp cộng từ cấp dưới, số của đơn vị chỉ để đối chiếu, không cộng. Đề nghị các đơn vị còn'
         || ' lại báo cáo.' AS message_vi,
       'Of this year ' || y.units_reported || ' of ' || y.units_due || ' units below have told all: the'
         || ' total is added up from below, and the unit''s own figure is only compared with it, never'
         || ' added. Ask the units still missing to report.' AS message_en,
       r.source_file, r.source_row
FROM fct_results r
JOIN dim_indicators i
  ON i.indicator_id = r.indicator_id AND i.unit_rule = 'sum' AND i.value_type <> 'milestone'
 AND i.time_rule IN ('sum', 'last')
JOIN dim_org_units u ON u.org_unit_id = r.org_unit_id
-- Something was told below, and not all.
JOIN mart_results_by_period y
  ON y.boundary = 'reported' AND y.org_unit_id = r.org_unit_id AND y.indicator_id = r.indicator_id
 AND y.period_type = 'year' AND y.period = CAST(year(r.period_end) AS VARCHAR)
 AND y.units_reported < y.units_due AND y.value IS NOT NULL
LEFT JOIN mart_results_by_period s
  ON s.boundary = 'reported' AND s.org_unit_id = r.org_unit_id AND s.indicator_id = r.indicator_id
 AND s.period = r.period AND r.basis = 'in_period'
WHERE r.is_current AND r.report_state = 'value'
  AND CASE WHEN i.value_type = 'ratio' THEN r.numerator IS NOT NULL AND r.denominator IS NOT NULL
           ELSE r.value IS NOT NULL END
  AND NOT list_contains(string_split_regex(i.report_level, '\s*[,|;]\s*'), u.level)
  AND NOT EXISTS (FROM stand_ins t
                  WHERE t.indicator_id = r.indicator_id AND t.org_unit_id = r.org_unit_id
                    AND t.year = year(r.period_end))
QUALIFY row_number() OVER (PARTITION BY r.org_unit_id, r.indicator_id, year(r.period_end)
                           ORDER BY r.period_end DESC, r.period_start DESC, r.result_id) = 1
