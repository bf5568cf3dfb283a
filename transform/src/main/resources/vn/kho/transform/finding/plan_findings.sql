-- What a plan's own rows contradict or leave open, the units in force beside the printed figures.
-- Codes are those of "kho check"; a target of many periods is told once, at its first.
WITH RECURSIVE newest AS (
  SELECT * FROM dim_plans
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
target AS (
  SELECT t.*, p.org_unit_id AS plan_unit_id, p.starts_on, p.ends_on,
         regexp_replace(t.row_no, '/[0-9]+$', '') AS base_row_no
  FROM fct_targets t JOIN newest p ON p.plan_id = t.plan_id AND p.version = t.plan_version
),
-- Every unit below a plan's unit.
below AS (
  SELECT DISTINCT org_unit_id AS plan_unit_id, org_unit_id FROM newest WHERE org_unit_id IS NOT NULL
  UNION
  SELECT b.plan_unit_id, u.org_unit_id
  FROM below b JOIN dim_org_units u ON u.parent_org_unit_id = b.org_unit_id
),
scope AS (
  SELECT DISTINCT plan_unit_id, scope_level, on_day,
         unnest(string_split(scope_level, ',')) AS level
  FROM target, unnest([starts_on, period_end]) AS d(on_day)
  WHERE scope_level IS NOT NULL AND plan_unit_id IS NOT NULL
),
in_force AS (
  SELECT s.plan_unit_id, s.scope_level, s.on_day, count(u.org_unit_id) AS units
  FROM scope s
  JOIN below b USING (plan_unit_id)
  JOIN dim_org_units u
    ON u.org_unit_id = b.org_unit_id AND u.level = trim(s.level)
   AND coalesce(u.valid_from, DATE '0001-01-01') <= s.on_day
   AND coalesce(u.valid_to, DATE '9999-12-31') >= s.on_day
  GROUP BY ALL
),
-- Printed minimums of each unit, those of one row together: two measures may share its cell.
minimum AS (
  SELECT plan_id, base_row_no, period, plan_unit_id, scope_level, starts_on,
         sum(target_value) AS each_unit, any_value(measure_unit) AS measure_unit
  FROM target WHERE kind = 'per_unit_minimum' AND measure_unit <> '%'
  GROUP BY ALL
),
said AS (
  SELECT CASE WHEN t.target_value % nullif(m.each_unit, 0) = 0 THEN 'plan_no_unit_count_explains'
              ELSE 'plan_total_vs_per_unit' END AS code,
         'warning' AS severity, t.*, t.target_value AS found_value,
         m.each_unit * f.units AS expected_value,
         format('tổng in {:d}; mỗi đơn vị {:d} × {:d} đơn vị đang có = {:d}. Phải nói lấy mức nào để chấm; đọc thành hai chỉ tiêu.',
                CAST(t.target_value AS BIGINT), CAST(m.each_unit AS BIGINT), f.units,
                CAST(m.each_unit * f.units AS BIGINT)) AS words_vi,
         format('total printed {:d}; {:d} for each × {:d} units in force = {:d}. Which one counts must be said; read as two targets.',
                CAST(t.target_value AS BIGINT), CAST(m.each_unit AS BIGINT), f.units,
                CAST(m.each_unit * f.units AS BIGINT)) AS words_en
  FROM minimum m
  JOIN target t ON t.plan_id = m.plan_id AND t.row_no = m.base_row_no AND t.period = m.period
  JOIN in_force f ON f.plan_unit_id = m.plan_unit_id AND f.scope_level = m.scope_level
                 AND f.on_day = m.starts_on
  WHERE t.kind = 'count' AND t.measure_unit = m.measure_unit
    AND t.target_value <> m.each_unit * f.units
  UNION ALL
  SELECT 'plan_total_vs_per_unit', 'warning', t.*, c.target_value, t.target_value * f.units,
         format('mỗi đơn vị {:d} × {:d} đơn vị đang có = {:d}; dòng {} chỉ giao chung {:d}. Đọc thành hai chỉ tiêu riêng.',
                CAST(t.target_value AS BIGINT), f.units, CAST(t.target_value * f.units AS BIGINT),
                c.row_no, CAST(c.target_value AS BIGINT)),
         format('{:d} for each × {:d} units in force = {:d}; row {} asks only {:d} in all. Read as two targets.',
                CAST(t.target_value AS BIGINT), f.units, CAST(t.target_value * f.units AS BIGINT),
                c.row_no, CAST(c.target_value AS BIGINT))
  FROM target t
  JOIN target c ON c.plan_id = t.plan_id AND c.indicator_id = t.indicator_id
               AND c.period = t.period AND c.kind = 'count' AND c.base_row_no <> t.base_row_no
               AND c.scope_level = 'province'
  JOIN in_force f ON f.plan_unit_id = t.plan_unit_id AND f.scope_level = t.scope_level
                 AND f.on_day = t.starts_on
  WHERE t.kind = 'per_unit_minimum' AND t.measure_unit <> '%' AND t.unit_filter IS NULL
    AND t.target_value * f.units <> c.target_value
  UNION ALL
  SELECT 'plan_total_vs_years', 'warning', t.*, t.target_value, y.total,
         format('chỉ tiêu cả kỳ {:d}, các năm cộng lại {:d}. Đạt từng năm vẫn có thể không đạt cả kỳ.',
                CAST(t.target_value AS BIGINT), CAST(y.total AS BIGINT)),
         format('the term asks {:d}, its years add up to {:d}. Every year can be reached and the term missed.',
                CAST(t.target_value AS BIGINT), CAST(y.total AS BIGINT))
  FROM target t
  JOIN (SELECT target_id, sum(target_value) AS total FROM target
        WHERE kind = 'count' AND origin = 'printed_cell' GROUP BY ALL) y USING (target_id)
  JOIN dim_indicators i USING (indicator_id)
  WHERE t.kind = 'cumulative' AND i.time_rule = 'sum' AND t.target_value <> y.total
  UNION ALL
  -- The row's words, or its heading's, say every year; the figure is what the years add up to.
  SELECT 'plan_yearly_wording_term_cells', 'warning', t.*, t.target_value, y.total,
         format('lời văn nói hàng năm và {:d}, nhưng các ô cộng cả kỳ mới bằng {:d}. Ô đọc là chỉ tiêu năm, con số trong lời văn là chỉ tiêu cả kỳ.',
                CAST(t.target_value AS BIGINT), CAST(y.total AS BIGINT)),
         format('the wording says every year and {:d}, but the cells reach {:d} only over the term. The cells are read as yearly targets, the figure of the wording as the term''s.',
                CAST(t.target_value AS BIGINT), CAST(y.total AS BIGINT))
  FROM target t
  JOIN (SELECT target_id, sum(target_value) AS total FROM target
        WHERE kind = 'count' AND origin = 'printed_cell' AND regexp_full_match(period, '\d{4}')
        GROUP BY ALL HAVING count(DISTINCT period) > 1) y USING (target_id)
  LEFT JOIN target h ON h.plan_id = t.plan_id AND h.row_no = t.parent_row_no
                    AND h.kind = 'qualitative'
  WHERE t.kind = 'cumulative' AND t.origin = 'printed_text' AND t.target_value = y.total
    AND regexp_matches(lower(concat_ws(' ', t.raw_text, t.label_vi, h.raw_text, h.label_vi)),
                       'h[àằ]ng năm|mỗi năm|từng năm')
    AND NOT regexp_matches(lower(concat_ws(' ', t.raw_text, h.raw_text)), 'nhiệm kỳ|toàn kh|cả giai đoạn')
  UNION ALL
  SELECT 'plan_total_vs_children', 'warning', t.*, t.target_value, k.total,
         format('chỉ tiêu chung {:d}, các dòng con cộng lại {:d}. Phần chênh được giữ nguyên, không ép bằng nhau.',
                CAST(t.target_value AS BIGINT), CAST(k.total AS BIGINT)),
         format('the whole asks {:d}, its parts add up to {:d}. The gap is kept, not forced to close.',
                CAST(t.target_value AS BIGINT), CAST(k.total AS BIGINT))
  FROM target t
  JOIN (SELECT plan_id, parent_row_no, period, measure_unit, sum(target_value) AS total
        FROM target WHERE kind = 'count' AND row_no NOT LIKE '%/%' GROUP BY ALL) k
    ON k.plan_id = t.plan_id AND k.parent_row_no = t.row_no AND k.period = t.period
   AND k.measure_unit = t.measure_unit
  WHERE t.kind = 'count' AND t.target_value <> k.total
  UNION ALL
  -- Plans of the units just below for the same indicator and year.
  SELECT 'plan_handed_down_gap', 'info', t.*, t.target_value, d.total,
         format('kế hoạch này giao {:d}, {:d} kế hoạch của đơn vị cấp dưới cộng lại {:d}. Không ép bằng nhau; phần chênh được nêu.',
                CAST(t.target_value AS BIGINT), d.plans, CAST(d.total AS BIGINT)),
         format('this plan asks {:d}, {:d} plans of units below add up to {:d}. They need not agree; the gap is shown.',
                CAST(t.target_value AS BIGINT), d.plans, CAST(d.total AS BIGINT))
  FROM target t
  JOIN (SELECT u.parent_org_unit_id, o.indicator_id, o.period, sum(o.target_value) AS total,
               count(DISTINCT o.plan_id) AS plans
        FROM target o JOIN dim_org_units u ON u.org_unit_id = o.plan_unit_id
        WHERE o.kind = 'count' GROUP BY ALL) d
    ON d.parent_org_unit_id = t.plan_unit_id AND d.indicator_id = t.indicator_id
   AND d.period = t.period
  WHERE t.kind = 'count' AND d.total <> t.target_value
  UNION ALL
  SELECT 'plan_two_limits', 'warning', t.*, t.target_value, o.target_value,
         format('dòng này {} {:g}, dòng {} {} {:g} cho cùng chỉ số. Đúng ở mức giới hạn thì đạt hay chưa? Giữ cả hai.',
                coalesce(t.comparator, '='), CAST(t.target_value AS DOUBLE), o.row_no,
                coalesce(o.comparator, '='),
                CAST(o.target_value AS DOUBLE)),
         format('this row {} {:g}, row {} {} {:g} for the same indicator. Exactly at the limit: reached or not? Both are kept.',
                coalesce(t.comparator, '='), CAST(t.target_value AS DOUBLE), o.row_no,
                coalesce(o.comparator, '='),
                CAST(o.target_value AS DOUBLE))
  FROM target t
  JOIN target o ON o.plan_id = t.plan_id AND o.indicator_id = t.indicator_id
               AND o.period = t.period AND o.kind = t.kind AND o.scope_level = t.scope_level
               AND o.unit_filter IS NOT DISTINCT FROM t.unit_filter AND o.row_no < t.row_no
               AND o.row_no <> t.base_row_no
  WHERE t.kind IN ('per_unit_minimum', 'percent', 'threshold_max', 'count')
    AND t.target_value IS NOT NULL AND o.target_value IS NOT NULL
    AND (o.comparator <> t.comparator OR o.target_value <> t.target_value)
  UNION ALL
  SELECT 'plan_number_twice', 'warning', t.*, NULL, NULL,
         'số ' || regexp_replace(t.row_no, '~.*', '') || ' đã có ở dòng trước. Kết quả gửi theo số này không biết thuộc dòng nào; lần thứ hai mang số ' || t.row_no || '.',
         'number ' || regexp_replace(t.row_no, '~.*', '') || ' stands on an earlier row. A result sent under it fits two rows; the second is read as ' || t.row_no || '.'
  FROM target t WHERE t.row_no LIKE '%~%' AND t.row_no = t.base_row_no
  UNION ALL
  SELECT 'plan_approximate', 'info', t.*, t.target_value, NULL,
         '"' || t.raw_text || '" là số ước chừng; chấm theo dấu ' || coalesce(t.comparator, '') || ' của danh mục.',
         '"' || t.raw_text || '" is a rough figure; judged by the sign ' || coalesce(t.comparator, '') || ' of the catalogue.'
  FROM target t WHERE t.qualifier = 'about' AND t.raw_text IS NOT NULL
  UNION ALL
  SELECT 'plan_number_missing', 'warning', t.* EXCLUDE (above, this_number, last_number), NULL, NULL,
         format('thiếu số {}.{:d} trước dòng này. Có thể thiếu một chỉ tiêu, hoặc số bị in nhầm; các dòng giữ số như in.',
                above, last_number + 1),
         format('number {}.{:d} is missing before this row. A target may be missing, or a number misprinted; rows keep their numbers.',
                above, last_number + 1)
  FROM (
    SELECT n.*, lag(this_number) OVER (PARTITION BY plan_id, above ORDER BY this_number) AS last_number
    FROM (
      SELECT t.*, regexp_extract(row_no, '^(.*)\.[0-9]+$', 1) AS above,
             TRY_CAST(regexp_extract(row_no, '\.([0-9]+)$', 1) AS INTEGER) AS this_number
      FROM target t
      WHERE row_no SIMILAR TO '.*\.[0-9]+'
        AND plan_id IN (SELECT plan_id FROM target WHERE origin = 'printed_cell')
      QUALIFY row_number() OVER (PARTITION BY plan_id, row_no ORDER BY period_start, period) = 1
    ) n
  ) t WHERE this_number > last_number + 1
  UNION ALL
  SELECT 'plan_figure_only_in_heading', 'warning', t.*, t.target_value, NULL,
         'con số chỉ có ở đề mục, các dòng dưới chỉ có dấu x: không dòng nào theo dõi nó. Đọc thành chỉ tiêu ' || t.row_no || '.',
         'the figure stands only in the heading, the rows below have x marks: none follows it. Read as target ' || t.row_no || '.'
  FROM target t
  JOIN target h ON h.plan_id = t.plan_id AND h.row_no = t.base_row_no AND h.kind = 'qualitative'
  WHERE t.row_no <> t.base_row_no AND t.target_value IS NOT NULL
    AND (SELECT count(*) > 0 AND bool_and(k.kind = 'milestone') FROM target k
         WHERE k.plan_id = t.plan_id AND k.parent_row_no = h.row_no AND k.origin = 'printed_cell')
  UNION ALL
  SELECT 'plan_figure_only_in_text', 'info', t.*, t.target_value, NULL,
         'con số chỉ có trong lời văn, các ô chỉ có dấu x. Dấu x là mốc phải làm; con số thành chỉ tiêu ' || t.row_no || '.',
         'the figure stands only in the wording, the cells have x marks. An x is a step to take; the figure is target ' || t.row_no || '.'
  FROM target t
  WHERE t.row_no <> t.base_row_no AND t.target_value IS NOT NULL
    AND EXISTS (FROM target m WHERE m.plan_id = t.plan_id AND m.row_no = t.base_row_no
                AND m.kind = 'milestone' AND m.origin = 'printed_cell')
  UNION ALL
  SELECT 'plan_level_missing', 'warning', t.*, NULL, NULL,
         'không ghi cấp thực hiện: không rõ cấp nào phải báo cáo. Để trống.',
         'no level is named: it is unclear which level reports. Left empty.'
  FROM target t WHERE t.origin = 'printed_cell' AND t.responsible_level IS NULL
  UNION ALL
  SELECT 'plan_owner_missing', 'warning', t.*, NULL, NULL,
         'không ghi ban chủ trì: không ai chịu trách nhiệm. Để trống.',
         'no owning department is named: nobody is responsible. Left empty.'
  FROM target t WHERE t.origin = 'printed_cell' AND t.owner_department IS NULL
  UNION ALL
  SELECT 'plan_funding_missing', 'info', t.*, NULL, NULL,
         'không ghi nguồn kinh phí. Để trống.', 'no source of funds is named. Left empty.'
  FROM target t WHERE t.origin = 'printed_cell' AND t.funding IS NULL
  UNION ALL
  SELECT 'plan_units_changed', 'info', t.*, s.units, e.units,
         format('đầu kỳ có {:d} đơn vị, cuối kỳ {} có {:d}: số đơn vị in trong kế hoạch không còn đúng. Khi chấm lấy số đang có.',
                s.units, t.period, coalesce(e.units, 0)),
         format('{:d} units at the start, {:d} at the end of {}: the printed number no longer holds. Units in force are judged.',
                s.units, coalesce(e.units, 0), t.period)
  FROM target t
  JOIN in_force s ON s.plan_unit_id = t.plan_unit_id AND s.scope_level = t.scope_level
                 AND s.on_day = t.starts_on
  LEFT JOIN in_force e ON e.plan_unit_id = t.plan_unit_id AND e.scope_level = t.scope_level
                      AND e.on_day = t.period_end
  WHERE t.kind = 'per_unit_minimum' AND t.period_end <= getvariable('as_of')
    AND s.units <> coalesce(e.units, 0)
  UNION ALL
  SELECT 'plan_deadline_before_period', 'warning', t.*, NULL, NULL,
         'hạn đã qua khi kế hoạch bắt đầu.', 'the deadline is past before the plan begins.'
  FROM target t WHERE t.kind = 'deadline' AND t.period_end < t.starts_on
  UNION ALL
  SELECT 'plan_year_not_of_plan', 'warning', t.*, NULL, NULL,
         '"' || t.raw_text || '" không phải năm của kế hoạch; có thể sót từ kế hoạch khác. Giữ như in.',
         '"' || t.raw_text || '" is not a year of the plan; it may be left over from another. Kept as printed.'
  FROM target t
  WHERE regexp_matches(t.raw_text, '(^|[^0-9])năm 20[0-9]{2}') AND t.raw_text NOT LIKE '%so với%'
    AND TRY_CAST(regexp_extract(t.raw_text, 'năm (20[0-9]{2})', 1) AS INTEGER)
        NOT BETWEEN year(t.starts_on) AND year(t.ends_on)
  UNION ALL
  SELECT 'plan_term_target_in_one_year', 'info', t.*, t.target_value, NULL,
         'chỉ tiêu của cả kỳ đặt ở ô ' || t.period || '. Đạt sớm hơn cũng là đạt; chấm ở cuối kỳ.',
         'a target of the whole term stands in the cell of ' || t.period || '. Reached earlier it counts as well; judged at the end.'
  FROM target t
  WHERE t.kind = 'cumulative' AND t.origin = 'printed_cell' AND regexp_full_match(t.period, '\d{4}')
    AND year(t.starts_on) < year(t.ends_on)
    AND NOT EXISTS (FROM target o WHERE o.target_id = t.target_id AND o.origin = 'printed_cell'
                    AND o.period <> t.period)
  UNION ALL
  SELECT 'plan_two_measures_in_row', 'info', t.*, NULL, NULL,
         format('một dòng ô cho {:d} việc đo: {}. Ô không nói việc nào đạt; mỗi con số là một chỉ tiêu riêng.', m.measures, m.labels_vi),
         format('one row of cells for {:d} measures: {}. A cell does not say which was reached; each figure is a target of its own.', m.measures, m.labels_en)
  FROM target t
  JOIN (SELECT plan_id, base_row_no, period, kind, count(*) AS measures,
               string_agg(label_vi, '; ' ORDER BY row_no) AS labels_vi,
               string_agg(label_en, '; ' ORDER BY row_no) AS labels_en
        FROM target
        WHERE row_no <> base_row_no AND kind IN ('per_unit_minimum', 'percent', 'count')
        GROUP BY ALL HAVING count(DISTINCT row_no) > 1) m
    ON m.plan_id = t.plan_id AND m.base_row_no = t.row_no AND m.period = t.period
  WHERE t.origin = 'printed_cell'
  UNION ALL
  SELECT 'plan_yearly_wording_blank_years', 'warning', t.*, NULL, NULL,
         format('đề mục nói hàng năm mà {:d} năm để trống. Năm trống đọc là không giao.', y.blank),
         format('the heading says every year, {:d} years are blank. A blank year is read as not asked.', y.blank)
  FROM target t
  JOIN (SELECT target_id, any_value(year(ends_on) - greatest(year(starts_on), first_year) + 1)
                 - count(DISTINCT period) AS blank
        FROM target JOIN (SELECT plan_id, min(year(period_start)) AS first_year FROM target
                          WHERE origin = 'printed_cell' GROUP BY ALL) USING (plan_id)
        WHERE kind = 'count' AND origin = 'printed_cell' AND regexp_full_match(period, '\d{4}')
        GROUP BY ALL) y USING (target_id)
  JOIN target h ON h.plan_id = t.plan_id AND h.row_no = t.parent_row_no AND h.kind = 'qualitative'
  WHERE t.kind = 'count' AND t.origin = 'printed_cell' AND y.blank > 0
    AND regexp_matches(lower(h.raw_text), 'h[àằ]ng năm|mỗi năm|từng năm')
  UNION ALL
  SELECT 'plan_text_vs_cells', 'warning', t.*, t.target_value, o.target_value,
         format('lời văn giao {:g}, ô giao {:g} cho cùng việc ấy. Giữ cả hai.',
                CAST(o.target_value AS DOUBLE), CAST(t.target_value AS DOUBLE)),
         format('the wording asks {:g}, the cell {:g} for the same thing. Both are kept.',
                CAST(o.target_value AS DOUBLE), CAST(t.target_value AS DOUBLE))
  FROM target t
  JOIN target o ON o.plan_id = t.plan_id AND o.base_row_no = t.row_no AND o.row_no <> t.row_no
               AND o.period = t.period AND o.kind = t.kind AND o.indicator_id = t.indicator_id
               AND o.measure_unit = t.measure_unit
  WHERE t.origin = 'printed_cell' AND t.kind IN ('count', 'percent')
    AND o.target_value <> t.target_value
  UNION ALL
  SELECT 'plan_percent_or_points', 'info', t.*, t.target_value, NULL,
         'tăng % của tỷ lệ hay tăng điểm phần trăm? Đọc là điểm phần trăm; cần tỷ lệ đầu kỳ để chấm.',
         'growth of a share in % or in points? Read as points; the share at the start is needed to judge it.'
  FROM target t WHERE t.kind = 'percent_point_growth'
  UNION ALL
  SELECT 'plan_scheme_two_owners', 'warning', t.*, NULL, NULL,
         'đề án ' || s.scheme || ' còn ở dòng ' || s.row_no || ' với ban chủ trì khác: số liệu dễ bị cộng hai lần. Giữ cả hai.',
         'scheme ' || s.scheme || ' stands on row ' || s.row_no || ' too, under another department: easily counted twice. Both are kept.'
  FROM target t
  JOIN (SELECT plan_id, row_no, owner_department,
               regexp_extract(label_vi, 'Đề án ([0-9]+)', 1) AS scheme FROM target) s
    ON s.plan_id = t.plan_id AND s.scheme = regexp_extract(t.label_vi, 'Đề án ([0-9]+)', 1)
   AND s.row_no < t.row_no AND s.owner_department <> t.owner_department
  WHERE s.scheme <> ''
)
SELECT substr(sha256(concat_ws('|', code, target_id)), 1, 16) AS finding_id, severity, code,
       'plan' AS subject, plan_id, target_id, CAST(plan_unit_id AS VARCHAR) AS org_unit_id,
       indicator_id, period, CAST(found_value AS DECIMAL(24, 6)) AS found_value,
       CAST(expected_value AS DECIMAL(24, 6)) AS expected_value,
       'Dòng ' || row_no || ' (' || label_vi || '): ' || words_vi AS message_vi,
       'Row ' || row_no || ' (' || label_en || '): ' || words_en AS message_en,
       source_file, source_row
FROM said
WHERE words_vi IS NOT NULL AND words_en IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY code, target_id ORDER BY period_start, period, source_row) = 1
