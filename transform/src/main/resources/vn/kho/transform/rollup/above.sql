-- From when to when units above those that report an added indicator told of it; what a sum to date
-- of a term began with is not known here.
SELECT r.indicator_id,
       min(CASE WHEN r.basis = 'term_to_date' THEN 0 ELSE year(r.period_start) END), max(year(r.period_end))
FROM %s r JOIN indicators i USING (indicator_id) JOIN units u USING (org_unit_id)
WHERE r.is_current AND r.report_state = 'value' AND i.unit_rule = 'sum'
  AND i.value_type <> 'milestone' AND i.time_rule IN ('sum', 'last')
  AND NOT list_contains(string_split_regex(trim(i.report_level), '\s*[,|;]\s*'), u.level)
GROUP BY ALL
