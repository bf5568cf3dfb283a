-- The causes of each indicator that changed, one after the other; the last one leads to the new
-- snapshot. What no cause explains is the program's own doing.
SELECT indicator_id, coalesce(c.step, o.step) AS step, coalesce(c.cause, o.cause) AS cause,
       lead(indicator_id) OVER (PARTITION BY indicator_id ORDER BY c.step) IS NULL AS is_last
FROM (SELECT DISTINCT indicator_id FROM changed_rows)
JOIN cause_order o ON o.cause = 'rule_change'
LEFT JOIN causes c USING (indicator_id)
