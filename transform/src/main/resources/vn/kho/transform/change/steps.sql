-- The causes of each indicator that changed, one after the other; the last one leads to the new
-- snapshot. What no cause explains is the program's own doing.
SELECT indicator_id, coalesce(c.step, 2) AS step, coalesce(c.cause, 'rule_change') AS cause,
       lead(indicator_id) OVER (PARTITION BY indicator_id ORDER BY c.step) IS NULL AS is_last
FROM (SELECT DISTINCT indicator_id FROM changed_rows)
LEFT JOIN causes c USING (indicator_id)
