-- What a plan's own rows contradict or leave open, the units in force beside the printed figures.
-- Codes are those of "kho check"; a target of many periods is told once, at its first.
WITH RECURSIVE newest AS (
  SELECT * FROM dim_plans
  QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY version DESC) = 1
),
target AS (
  SELECT t.*, p.org_unit_id AS plan_unit_id, p.starts_on, p.ends_on, p.issued_on,
         regexp_replace(t.row_no, '/[0-9]+$', '') AS base_row_no,
         coalesce(t.said_period LIKE '%yearly%', false)
           OR coalesce(regexp_matches(lower(t.raw_text), 'h[àằ]ng năm|mỗi năm|từng năm'), false) AS says_yearly,
         coalesce(t.said_period LIKE '%term%', false)
           OR coalesce(regexp_matches(lower(t.raw_text), 'nhiệm kỳ|toàn kh|cả giai đoạn'), false) AS says_term
  FROM fct_targets t JOIN newest p ON p.plan_id = t.plan_id AND p.version = t.plan_version
),
-- The cells of a row over the years; of the parts of years where it has no years.
in_cells AS (
  SELECT * FROM target
  WHERE origin = 'printed_cell' AND regexp_full_match(period, '\d{4}(-[QH0-9]+)?')
    AND NOT regexp_full_match(period, '\d{4}-\d{4}')
  QUALIFY regexp_full_match(period, '\d{4}')
    OR NOT bool_or(regexp_full_match(period, '\d{4}')) OVER (PARTITION BY target_id)
),
years AS (
  SELECT plan_id, target_id, row_no, parent_row_no, measure_unit, source_line,
         any_value(indicator_id) AS indicator_id, count(*) AS cells, sum(target_value) AS total,
         sum(coalesce(target_value_max, target_value)) AS most, min(target_value) AS lowest,
         max(target_value) AS highest, arg_max(target_value, (period_start, period)) AS latest
  FROM in_cells WHERE kind IN ('count', 'count_stock') GROUP BY ALL
),
-- The years a plan has columns for, and those each row says something in.
plan_years AS (
  SELECT plan_id, min(year(period_start)) AS first_year, max(year(period_start)) AS last_year
  FROM in_cells WHERE regexp_full_match(period, '\d{4}') GROUP BY ALL
),
filled AS (
  SELECT plan_id, target_id, list_sort(list(DISTINCT year(period_start))) AS in_years,
         list_sort(list(DISTINCT year(period_start)) FILTER (kind <> 'no_target')) AS asked_years
  FROM in_cells WHERE regexp_full_match(period, '\d{4}') GROUP BY ALL
),
-- Each row's times of the words, one a line.
said_time AS (
  SELECT DISTINCT plan_id, target_id, unnest(string_split(said_period, '|')) AS mark
  FROM target WHERE said_period IS NOT NULL
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
-- Sub-rows by whom they count, in the plan's order.
counted AS (
  SELECT y.*, w.who, y.lowest = y.highest AND y.cells = w.columns AND y.cells > 1 AS is_stock,
         row_number() OVER (PARTITION BY y.plan_id, w.who ORDER BY y.source_line, y.row_no) AS nth
  FROM years y
  JOIN (SELECT target_id, any_value(lower(coalesce(counted_group, label_vi))) AS who,
               any_value(last_year - first_year + 1) AS columns
        FROM in_cells JOIN plan_years USING (plan_id)
        WHERE row_no LIKE '%#%' AND unit_filter IS NULL AND measure_unit IS DISTINCT FROM '%'
        GROUP BY ALL) w USING (target_id)
),
-- Every row under a heading, at every depth, and the heading itself.
parent AS (SELECT DISTINCT plan_id, base_row_no AS row_no, parent_row_no FROM target WHERE row_no = base_row_no),
under AS (
  SELECT plan_id, row_no AS top, row_no FROM parent
  UNION
  SELECT u.plan_id, u.top, p.row_no
  FROM under u JOIN parent p ON p.plan_id = u.plan_id AND p.parent_row_no = u.row_no
),
-- Rows of plans in tables with the last part of their number; each row once.
numbered AS (
  SELECT t.*, coalesce(regexp_extract(row_no, '^(.*\.)[0-9]+$', 1), '') AS above,
         TRY_CAST(regexp_extract(row_no, '([0-9]+)$', 1) AS INTEGER) AS this_number
  FROM target t
  WHERE regexp_full_match(row_no, '([^#/~]*\.)?[0-9]+')
    AND plan_id IN (SELECT plan_id FROM target WHERE origin = 'printed_cell')
  QUALIFY row_number() OVER (PARTITION BY plan_id, row_no ORDER BY period_start, period) = 1
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
         format('chỉ tiêu cả kỳ {:g}, các năm cộng lại {:g}. Đạt từng năm vẫn có thể không đạt cả kỳ. Giữ cả hai như in.',
                CAST(t.target_value AS DOUBLE), CAST(y.total AS DOUBLE)),
         format('the term asks {:g}, its years add up to {:g}. Every year can be reached and the term missed. Both are kept as printed.',
                CAST(t.target_value AS DOUBLE), CAST(y.total AS DOUBLE))
  FROM target t
  JOIN years y ON y.plan_id = t.plan_id AND y.row_no = t.base_row_no
  LEFT JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  WHERE t.kind = 'cumulative' AND t.period LIKE '____-____' AND coalesce(i.time_rule, 'sum') = 'sum'
    AND (t.row_no = t.base_row_no OR (t.measure_unit = y.measure_unit AND y.cells > 1))
    AND t.scope_level IS NOT DISTINCT FROM (FROM target o SELECT any_value(o.scope_level) WHERE o.target_id = y.target_id)
    AND t.target_value NOT BETWEEN y.total AND y.most
    AND NOT (y.cells = 1 AND y.latest = t.target_value)
    AND NOT EXISTS (FROM target b WHERE b.plan_id = t.plan_id AND b.base_row_no = t.base_row_no
                    AND b.kind = 'parameter' AND b.source_line = t.source_line
                    AND b.target_value + y.total = t.target_value)
  UNION ALL
  -- A year against its own halves, quarters or months.
  SELECT 'plan_total_vs_years', 'warning', t.*, t.target_value, q.total,
         format('cả năm {:g}, {:d} kỳ trong năm cộng lại {:g}. Giữ cả hai như in.',
                CAST(t.target_value AS DOUBLE), q.parts, CAST(q.total AS DOUBLE)),
         format('the year asks {:g}, its {:d} parts add up to {:g}. Both are kept as printed.',
                CAST(t.target_value AS DOUBLE), q.parts, CAST(q.total AS DOUBLE))
  FROM target t
  JOIN (SELECT target_id, substr(period, 1, 4) AS of_year, length(period) AS long, count(*) AS parts,
               sum(target_value) AS total
        FROM target
        WHERE kind = 'count' AND regexp_full_match(period, '\d{4}-(Q\d|H\d|\d{2})')
        GROUP BY ALL) q ON q.target_id = t.target_id AND q.of_year = t.period
  LEFT JOIN dim_indicators i ON i.indicator_id = t.indicator_id
  WHERE t.kind = 'count' AND q.parts IN (2, 4, 12) AND q.total <> t.target_value
    AND coalesce(i.time_rule, 'sum') = 'sum'
  UNION ALL
  -- Numbers of a footnote, on a line of its own, none of which is the row's.
  SELECT 'plan_total_vs_years', 'warning', t.*, y.total, n.highest,
         format('các năm cộng lại {:g}, chú thích ghi {}. Giữ các ô như in.',
                CAST(y.total AS DOUBLE), n.shown),
         format('its years add up to {:g}, the footnote says {}. The cells are kept as printed.',
                CAST(y.total AS DOUBLE), n.shown)
  FROM target t
  JOIN years y ON y.target_id = t.target_id AND y.cells > 1
  JOIN (SELECT plan_id, base_row_no, list(target_value) AS numbers, max(target_value) AS highest,
               string_agg(format('{:g}', CAST(target_value AS DOUBLE)), '; ' ORDER BY row_no) AS shown,
               min(source_line) AS source_line
        FROM target WHERE kind = 'parameter' AND row_no <> base_row_no AND target_value IS NOT NULL
        GROUP BY ALL) n ON n.plan_id = t.plan_id AND n.base_row_no = t.row_no
  WHERE t.origin = 'printed_cell' AND n.source_line <> t.source_line
    AND NOT list_contains(n.numbers, y.total)
    AND NOT (y.lowest = y.highest AND list_contains(n.numbers, y.lowest))
  UNION ALL
  -- The term's figure of a heading and the one row under it that counts the same.
  SELECT 'plan_total_vs_years', 'warning', t.*, y.total, h.target_value,
         format('{} ghi {:g}, các năm của dòng này cộng lại {:g}. Giữ cả hai.', h.base_row_no,
                CAST(h.target_value AS DOUBLE), CAST(y.total AS DOUBLE)),
         format('{} says {:g}, the years of this row add up to {:g}. Both are kept.', h.base_row_no,
                CAST(h.target_value AS DOUBLE), CAST(y.total AS DOUBLE))
  FROM target h
  JOIN target g ON g.plan_id = h.plan_id AND g.row_no = h.base_row_no AND g.kind = 'qualitative'
  JOIN (SELECT * FROM years WHERE cells > 1
        QUALIFY count(*) OVER (PARTITION BY plan_id, parent_row_no, measure_unit) = 1) y
    ON y.plan_id = h.plan_id AND y.parent_row_no = h.base_row_no
   AND y.measure_unit = h.measure_unit
  JOIN target t ON t.target_id = y.target_id AND t.origin = 'printed_cell'
  WHERE h.kind = 'cumulative' AND h.row_no <> h.base_row_no AND h.target_value <> y.total
    AND (h.indicator_id IS NULL OR y.indicator_id IS NULL OR h.indicator_id = y.indicator_id)
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
    AND (t.says_yearly OR coalesce(h.says_yearly, false)
         OR regexp_matches(lower(concat_ws(' ', t.label_vi, h.label_vi)), 'h[àằ]ng năm|mỗi năm|từng năm'))
    AND NOT t.says_term AND NOT coalesce(h.says_term, false)
  UNION ALL
  SELECT 'plan_total_vs_children', 'warning', t.*, t.target_value, k.total,
         format('chỉ tiêu chung {:d}, các dòng con cộng lại {:d}. Phần chênh được giữ nguyên, không ép bằng nhau.',
                CAST(t.target_value AS BIGINT), CAST(k.total AS BIGINT)),
         format('the whole asks {:d}, its parts add up to {:d}. The gap is kept, not forced to close.',
                CAST(t.target_value AS BIGINT), CAST(k.total AS BIGINT))
  FROM target t
  JOIN (SELECT plan_id, parent_row_no, period, measure_unit, sum(target_value) AS total
        FROM target WHERE kind = 'count' AND row_no NOT LIKE '%/%'
        GROUP BY ALL HAVING count(*) > 1) k
    ON k.plan_id = t.plan_id AND k.parent_row_no = t.row_no AND k.period = t.period
   AND coalesce(k.measure_unit = t.measure_unit, true)
  WHERE t.kind = 'count' AND t.row_no = t.base_row_no AND t.target_value <> k.total
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
  -- A row and the heading above it, one figure under two signs, where no indicator tells the thing.
  SELECT 'plan_two_limits', 'warning', t.*, t.target_value, o.target_value,
         format('dòng này {} {:g}, đề mục {} ghi {} {:g}. Đúng ở mức giới hạn thì đạt hay chưa? Giữ cả hai.',
                t.comparator, CAST(t.target_value AS DOUBLE), o.base_row_no, o.comparator,
                CAST(o.target_value AS DOUBLE)),
         format('this row {} {:g}, heading {} says {} {:g}. Exactly at the limit: reached or not? Both are kept.',
                t.comparator, CAST(t.target_value AS DOUBLE), o.base_row_no, o.comparator,
                CAST(o.target_value AS DOUBLE))
  FROM target t
  JOIN target r ON r.plan_id = t.plan_id AND r.row_no = t.base_row_no
  JOIN target o ON o.plan_id = t.plan_id AND o.base_row_no = r.parent_row_no AND o.row_no <> o.base_row_no
  WHERE t.origin = 'printed_text' AND o.origin = 'printed_text'
    AND (t.indicator_id IS NULL OR o.indicator_id IS NULL)
    AND t.target_value = o.target_value AND t.comparator <> o.comparator
    AND t.measure_unit IS NOT DISTINCT FROM o.measure_unit
    AND trim(regexp_replace(lower(t.raw_text), '[0-9.,%]+|trên|dưới|từ|ít nhất|tối thiểu|tối đa|đạt|không|quá|hơn|trở lên|trở xuống', '', 'g'))
      = trim(regexp_replace(lower(o.raw_text), '[0-9.,%]+|trên|dưới|từ|ít nhất|tối thiểu|tối đa|đạt|không|quá|hơn|trở lên|trở xuống', '', 'g'))
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
         format('thiếu số {}{:d} trước dòng này. Có thể thiếu một chỉ tiêu, hoặc số bị in nhầm; các dòng giữ số như in.',
                above, coalesce(last_number, 0) + 1),
         format('number {}{:d} is missing before this row. A target may be missing, or a number misprinted; rows keep their numbers.',
                above, coalesce(last_number, 0) + 1)
  FROM (
    SELECT n.*, lag(this_number) OVER (PARTITION BY plan_id, above ORDER BY this_number) AS last_number
    FROM numbered n
  ) t WHERE this_number > coalesce(last_number, 0) + 1
  UNION ALL
  SELECT 'plan_number_out_of_order', 'warning', t.* EXCLUDE (above, this_number, highest_before), NULL, NULL,
         format('đứng sau số {}{:d}. Dòng có thể nằm sai nhóm; giữ thứ tự như in.', above, highest_before),
         format('stands after number {}{:d}. The row may be in the wrong group; the printed order is kept.',
                above, highest_before)
  FROM (
    SELECT n.*, max(this_number) OVER (PARTITION BY plan_id, above ORDER BY source_line, source_row, this_number
                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS highest_before
    FROM numbered n WHERE source_line IS NOT NULL
  ) t WHERE this_number < highest_before
  UNION ALL
  -- No row under the heading, at any depth, prints the figure or adds up to it.
  SELECT 'plan_figure_only_in_heading', 'warning', t.*, t.target_value, NULL,
         'con số chỉ có ở đề mục, không dòng nào dưới nó theo dõi. Đọc thành chỉ tiêu ' || t.row_no || '.',
         'the figure stands only in the heading, no row below follows it. Read as target ' || t.row_no || '.'
  FROM target t
  JOIN target h ON h.plan_id = t.plan_id AND h.row_no = t.base_row_no AND h.kind = 'qualitative'
  WHERE t.row_no <> t.base_row_no AND t.target_value IS NOT NULL AND t.kind <> 'parameter'
    AND EXISTS (FROM under u JOIN in_cells c ON c.plan_id = u.plan_id AND c.row_no = u.row_no
                WHERE u.plan_id = h.plan_id AND u.top = h.row_no AND h.row_no <> u.row_no
                  AND u.row_no NOT LIKE h.row_no || '#%')
    AND NOT EXISTS (FROM under u JOIN target c ON c.plan_id = u.plan_id AND c.base_row_no = u.row_no
                    WHERE u.plan_id = h.plan_id AND u.top = h.row_no AND u.row_no <> h.row_no
                      AND (c.measure_unit = '%') = (t.measure_unit = '%')
                      AND (c.target_value = t.target_value
                           OR c.indicator_id = t.indicator_id AND c.kind = t.kind))
    AND NOT EXISTS (FROM under u JOIN years y ON y.plan_id = u.plan_id AND y.row_no = u.row_no
                    WHERE u.plan_id = h.plan_id AND u.top = h.row_no AND y.total = t.target_value)
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
  FROM target t WHERE t.origin = 'printed_cell' AND t.row_no NOT LIKE '%#%' AND t.responsible_level IS NULL
  UNION ALL
  SELECT 'plan_owner_missing', 'warning', t.*, NULL, NULL,
         'không ghi ban chủ trì: không ai chịu trách nhiệm. Để trống.',
         'no owning department is named: nobody is responsible. Left empty.'
  FROM target t WHERE t.origin = 'printed_cell' AND t.row_no NOT LIKE '%#%' AND t.owner_department IS NULL
  UNION ALL
  SELECT 'plan_funding_missing', 'info', t.*, NULL, NULL,
         'không ghi nguồn kinh phí. Để trống.', 'no source of funds is named. Left empty.'
  FROM target t
  WHERE t.origin = 'printed_cell' AND t.row_no NOT LIKE '%#%' AND t.funding IS NULL
    -- A plan without any is told so once, at its first row.
    AND (t.plan_id IN (SELECT plan_id FROM target WHERE funding IS NOT NULL)
         OR (t.plan_id, t.source_row) IN (SELECT plan_id, min(source_row) FROM target
                                          WHERE origin = 'printed_cell' GROUP BY ALL))
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
         format('hạn {} đã qua khi kế hoạch bắt đầu ngày {}. Giữ như in.',
                coalesce(m.until, CAST(t.period_end AS VARCHAR)), t.starts_on),
         format('the deadline {} is past when the plan begins on {}. Kept as printed.',
                coalesce(m.until, CAST(t.period_end AS VARCHAR)), t.starts_on)
  FROM target t
  LEFT JOIN (SELECT target_id, min(substr(mark, 3)) AS until FROM said_time
             WHERE mark LIKE '..%' GROUP BY ALL) m USING (target_id)
  WHERE (t.kind = 'deadline'
         OR NOT EXISTS (FROM target d WHERE d.plan_id = t.plan_id AND d.base_row_no = t.base_row_no
                        AND d.kind = 'deadline'))
    AND (t.kind = 'deadline' AND t.period_end < t.starts_on
     OR CASE WHEN length(m.until) = 4 THEN CAST(m.until AS INTEGER) < year(least(t.starts_on, coalesce(t.issued_on, t.starts_on)))
             ELSE TRY_CAST(m.until AS DATE) < t.starts_on END)
  UNION ALL
  SELECT 'plan_year_not_of_plan', 'warning', t.*, NULL, NULL,
         '"' || y.said || '" không phải năm của kế hoạch; có thể sót từ kế hoạch khác. Giữ như in.',
         '"' || y.said || '" is not a year of the plan; it may be left over from another. Kept as printed.'
  FROM target t
  JOIN (SELECT target_id, mark AS said, TRY_CAST(mark AS INTEGER) AS said_year FROM said_time
        WHERE regexp_full_match(mark, '(19|20)\d\d')
        UNION
        SELECT target_id, raw_text, TRY_CAST(regexp_extract(raw_text, 'năm (20[0-9]{2})', 1) AS INTEGER)
        FROM target
        WHERE regexp_matches(raw_text, '(^|[^0-9])năm 20[0-9]{2}') AND raw_text NOT LIKE '%so với%') y
    USING (target_id)
  WHERE y.said_year NOT BETWEEN year(least(t.starts_on, coalesce(t.issued_on, t.starts_on))) AND year(t.ends_on)
  UNION ALL
  -- "2021-2025" with a mark in 2026, or "until 2025" with one.
  SELECT 'plan_period_vs_cells', 'warning', t.*, NULL, NULL,
         format('lời văn nói {}, các ô ngoài thời gian ấy: {}. Giữ các ô như in.',
                s.said, array_to_string(s.outside, ', ')),
         format('the wording says {}, cells outside of it: {}. The cells are kept as printed.',
                s.said, array_to_string(s.outside, ', '))
  FROM target t
  JOIN (SELECT target_id, string_agg(mark, '; ' ORDER BY mark) AS said,
               list_sort(list_distinct(flatten(list(outside)))) AS outside
        FROM (SELECT m.target_id, m.mark,
                     list_filter(f.asked_years, lambda y: y < b.from_year OR y > b.to_year) AS outside
              FROM said_time m
              JOIN filled f USING (target_id),
              LATERAL (SELECT coalesce(TRY_CAST(regexp_extract(m.mark, '^(\d{4})-\d{4}$', 1) AS INTEGER), 0) AS from_year,
                              TRY_CAST(coalesce(nullif(regexp_extract(m.mark, '^\d{4}-(\d{4})$', 1), ''),
                                                regexp_extract(m.mark, '^\.\.(\d{4})$', 1)) AS INTEGER) AS to_year) b
              WHERE b.to_year IS NOT NULL)
        WHERE len(outside) > 0 GROUP BY ALL) s USING (target_id)
  WHERE t.origin = 'printed_cell'
  UNION ALL
  -- Sub-rows that count one group: all in post on one, newly reached over the years on another.
  SELECT 'plan_group_counted_twice', 'warning', t.*, g.stock, g.other_total,
         format('nhóm này đếm ra {:g} ở dòng {} và {:g} ở dòng {}. Tỷ lệ 100 % tính trên số nào? Giữ cả hai như in.',
                CAST(g.other_total AS DOUBLE), g.other_row, CAST(g.stock AS DOUBLE), g.stock_row),
         format('this group is counted as {:g} on row {} and as {:g} on row {}. 100 % of which number? Both are kept as printed.',
                CAST(g.other_total AS DOUBLE), g.other_row, CAST(g.stock AS DOUBLE), g.stock_row)
  FROM target t
  JOIN (SELECT b.target_id, CASE WHEN b.is_stock THEN b.lowest ELSE a.lowest END AS stock,
               CASE WHEN b.is_stock THEN b.row_no ELSE a.row_no END AS stock_row,
               CASE WHEN a.is_stock AND b.is_stock THEN a.lowest
                    WHEN b.is_stock THEN a.total ELSE b.total END AS other_total,
               CASE WHEN b.is_stock THEN a.row_no ELSE b.row_no END AS other_row
        FROM counted a JOIN counted b
          ON a.plan_id = b.plan_id AND a.who = b.who AND a.nth = 1 AND b.nth > 1
         AND a.parent_row_no <> b.parent_row_no
        WHERE a.is_stock OR b.is_stock) g USING (target_id)
  WHERE t.origin = 'printed_cell' AND g.stock <> g.other_total
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
         format('lời văn nói hàng năm mà để trống: {}. Năm trống đọc là không giao.', array_to_string(y.blank, ', ')),
         format('the wording says every year, blank: {}. A blank year is read as not asked.', array_to_string(y.blank, ', '))
  FROM target t
  JOIN (SELECT target_id, list_filter(range(first_year, last_year + 1), lambda y: NOT list_contains(in_years, y)) AS blank
        FROM filled JOIN plan_years USING (plan_id)) y USING (target_id)
  LEFT JOIN target h ON h.plan_id = t.plan_id AND h.row_no = t.parent_row_no AND h.kind = 'qualitative'
  WHERE t.origin = 'printed_cell' AND t.row_no = t.base_row_no AND len(y.blank) > 0
    AND (t.says_yearly OR t.kind = 'count' AND coalesce(h.says_yearly, false)) AND NOT t.says_term
  UNION ALL
  SELECT 'plan_text_vs_cells', 'warning', t.*, t.target_value, o.target_value,
         format('lời văn giao {:g}, ô giao {:g} cho cùng việc ấy. Giữ cả hai.',
                CAST(o.target_value AS DOUBLE), CAST(t.target_value AS DOUBLE)),
         format('the wording asks {:g}, the cell {:g} for the same thing. Both are kept.',
                CAST(o.target_value AS DOUBLE), CAST(t.target_value AS DOUBLE))
  FROM target t
  JOIN target o ON o.plan_id = t.plan_id AND o.base_row_no = t.row_no AND o.row_no <> t.row_no
               AND o.period = t.period AND o.kind = t.kind
               AND o.indicator_id IS NOT DISTINCT FROM t.indicator_id
               AND o.measure_unit = t.measure_unit AND o.origin = 'printed_text'
  LEFT JOIN years y ON y.target_id = t.target_id
  WHERE t.origin = 'printed_cell' AND t.kind IN ('count', 'percent')
    AND o.target_value <> t.target_value AND o.target_value IS DISTINCT FROM y.total
    AND NOT EXISTS (FROM target c WHERE c.target_id = t.target_id AND c.origin = 'printed_cell'
                    AND c.target_value = o.target_value)
  UNION ALL
  SELECT 'plan_percent_or_points', 'info', t.*, t.target_value, NULL,
         'tăng % của tỷ lệ hay tăng điểm phần trăm? Đọc là điểm phần trăm; cần tỷ lệ đầu kỳ để chấm.',
         'growth of a share in % or in points? Read as points; the share at the start is needed to judge it.'
  FROM target t
  WHERE t.kind = 'percent_point_growth'
    AND NOT regexp_matches(lower(concat_ws(' ', t.label_vi, t.raw_text, t.measure_unit)), 'điểm (phần trăm|%)|% điểm')
  UNION ALL
  SELECT 'plan_scheme_two_owners', 'warning', t.*, NULL, NULL,
         'đề án ' || s.scheme || ' còn ở dòng ' || s.row_no || ' với ban chủ trì khác: số liệu dễ bị cộng hai lần. Giữ cả hai.',
         'scheme ' || s.scheme || ' stands on row ' || s.row_no || ' too, under another department: easily counted twice. Both are kept.'
  FROM target t
  JOIN (SELECT plan_id, row_no, owner_department,
               regexp_extract(lower(label_vi), '(?:đề án|chương trình phối hợp)(?: số)? ([0-9]{1,4})', 1) AS scheme
        FROM target) s
    ON s.plan_id = t.plan_id
   AND s.scheme = regexp_extract(lower(t.label_vi), '(?:đề án|chương trình phối hợp)(?: số)? ([0-9]{1,4})', 1)
   AND s.row_no < t.row_no
   AND list_sort(string_split(s.owner_department, '|')) <> list_sort(string_split(t.owner_department, '|'))
  WHERE s.scheme <> ''
),
-- Why it matters, where the words above do not say it themselves.
reason AS (
  FROM (VALUES
    ('plan_total_vs_per_unit', 'tỉnh có thể đạt trong khi nhiều đơn vị không đạt.', 'the whole can be reached while many units miss theirs.'),
    ('plan_no_unit_count_explains', 'không rõ bao nhiêu đơn vị phải làm, nên không chấm được đơn vị nào.', 'it is unclear how many units owe it, so none can be judged.'),
    ('plan_yearly_wording_term_cells', 'mỗi năm hay cả kỳ là hai cách chấm khác hẳn nhau.', 'each year and over the term are judged quite differently.'),
    ('plan_yearly_wording_blank_years', 'không rõ năm trống có phải làm hay không.', 'it is unclear whether the blank year is owed.'),
    ('plan_total_vs_children', 'giao xuống không khớp với chỉ tiêu chung.', 'what is handed down does not add up to the whole.'),
    ('plan_handed_down_gap', 'cấp dưới đạt hết mà cấp trên vẫn có thể không đạt, hoặc ngược lại.', 'all below can reach theirs and the whole be missed, or the other way round.'),
    ('plan_approximate', 'con số ước chừng không phải là giới hạn.', 'a rough figure is no limit.'),
    ('plan_figure_only_in_heading', 'chỉ tiêu của nghị quyết không có dòng nào theo dõi.', 'no row follows what the resolution asks.'),
    ('plan_funding_missing', 'chưa rõ tiền lấy từ đâu.', 'where the money comes from is not said.'),
    ('plan_deadline_before_period', 'không ai có thể làm đúng một hạn đã qua.', 'nobody can meet a deadline that is past.'),
    ('plan_period_vs_cells', 'không rõ năm nào phải làm.', 'it is unclear which years are owed.'),
    ('plan_text_vs_cells', 'chấm theo số nào thì kết luận khác nhau.', 'the verdict depends on which of the two counts.'),
    ('plan_percent_or_points', 'tăng 3 % của tỷ lệ và tăng 3 điểm phần trăm khác nhau nhiều.', 'growth of a share by 3 % and by 3 points are far apart.')
  ) AS r(code, why_vi, why_en)
)
SELECT substr(sha256(concat_ws('|', code, target_id)), 1, 16) AS finding_id, severity, code,
       'plan' AS subject, plan_id, target_id, CAST(plan_unit_id AS VARCHAR) AS org_unit_id,
       indicator_id, period, CAST(found_value AS DECIMAL(24, 6)) AS found_value,
       CAST(expected_value AS DECIMAL(24, 6)) AS expected_value,
       'Dòng ' || row_no || ' (' || label_vi || '): ' || words_vi
         || coalesce(' Vì sao cần biết: ' || why_vi, '') AS message_vi,
       'Row ' || row_no || ' (' || label_en || '): ' || words_en
         || coalesce(' Why it matters: ' || why_en, '') AS message_en,
       source_file, source_row
FROM said LEFT JOIN reason USING (code)
WHERE words_vi IS NOT NULL AND words_en IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY code, target_id
                           ORDER BY period_start, period, source_row, words_vi, expected_value) = 1
