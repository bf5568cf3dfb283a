-- A figure of the year to date of a unit that began within the year counts from the unit's first
-- day. Where the old units reported that year and the figure is large enough to hold theirs too,
-- the months before the change may be in it, and then they count twice.
SELECT substr(sha256(concat_ws('|', 'to_date_across_change', r.result_id)), 1, 16) AS finding_id,
       'warning' AS severity, 'to_date_across_change' AS code, 'result' AS subject,
       r.org_unit_id, r.indicator_id, r.period, r.value AS found_value,
       r.value - o.before AS expected_value,
       'Luỹ kế năm ' || replace(r.said, '.', ',') || ' của đơn vị bắt đầu ngày ' || strftime(r.valid_from, '%d/%m/%Y')
         || ' được tính từ ngày đó. Các đơn vị cũ đã báo ' || replace(o.said, '.', ',')
         || ' trong năm: nếu luỹ kế gồm cả số đó thì bị tính hai lần; gửi số trong kỳ hoặc đính'
         || ' chính luỹ kế từ ngày bắt đầu.' AS message_vi,
       'The figure of the year to date, ' || r.said || ', of a unit that began on '
         || strftime(r.valid_from, '%Y-%m-%d') || ' counts from that day. The old units reported '
         || o.said || ' that year: if the figure holds those too, they count twice; send figures'
         || ' of the period, or correct it to count from the first day.' AS message_en,
       r.source_file, r.source_row
FROM (
  SELECT f.*, u.valid_from, regexp_replace(CAST(f.value AS VARCHAR), '[.]?0+$', '') AS said
  FROM fct_results f
  JOIN dim_org_units u ON u.org_unit_id = f.org_unit_id
  JOIN dim_indicators i ON i.indicator_id = f.indicator_id AND i.time_rule = 'sum'
  WHERE f.basis = 'year_to_date' AND f.is_current AND f.value > 0
    AND u.valid_from <= f.period_end AND year(u.valid_from) = year(f.period_end)
    AND u.valid_from > date_trunc('year', f.period_end)
  -- The first figure of the year tells what the office counts.
  QUALIFY row_number() OVER (
    PARTITION BY f.org_unit_id, f.indicator_id, year(f.period_end) ORDER BY f.period_end, f.result_id) = 1
) r
JOIN (
  SELECT b.*, regexp_replace(CAST(CAST(b.before AS DECIMAL(24,6)) AS VARCHAR), '[.]?0+$', '') AS said
  FROM (
    SELECT m.new_org_unit_id, m.effective_date, p.indicator_id, sum(p.value * m.weight) AS before
    FROM map_org_units m
    JOIN mart_results_by_period p
      ON p.org_unit_id = m.old_org_unit_id AND p.boundary = 'reported' AND p.period_type = 'month'
     AND year(p.period_start) = year(m.effective_date) AND p.period_end < m.effective_date
    WHERE p.value > 0 AND m.weight IS NOT NULL
    GROUP BY ALL
  ) b
) o ON o.new_org_unit_id = r.org_unit_id AND o.effective_date = r.valid_from
   AND o.indicator_id = r.indicator_id
WHERE r.value >= o.before
