-- Every fact that is another one in the new snapshot, or there in only one of the two, with the
-- cause. Whether a report is late is a matter of its own dates: so a look back at an earlier day
-- gives the same parts with the other sign.
WITH late AS (
  SELECT result_id,
         coalesce(CASE WHEN s.period = r.period THEN NOT s.is_on_time END,
                  r.received_on > r.period_end + getvariable('grace_days')) AS is_late
  FROM fct_results r JOIN fct_submissions s USING (submission_id)
  UNION
  SELECT result_id,
         coalesce(CASE WHEN s.period = r.period THEN NOT s.is_on_time END,
                  r.received_on > r.period_end + getvariable('grace_days')) AS is_late
  FROM old_fct_results r JOIN old_fct_submissions s USING (submission_id)
),
now AS (
  SELECT org_unit_id, indicator_id, period, basis, result_id, status
  FROM fct_results WHERE is_current
),
before AS (
  SELECT org_unit_id, indicator_id, period, basis, result_id, status
  FROM old_fct_results WHERE is_current
)
SELECT org_unit_id, indicator_id, period, basis,
       CASE
         WHEN n.result_id IS NOT NULL AND b.result_id IS NOT NULL THEN
           CASE WHEN (b.status IN ('estimate', 'provisional') AND n.status IN ('final', 'corrected'))
                  OR (n.status IN ('estimate', 'provisional') AND b.status IN ('final', 'corrected'))
                THEN 'estimate_to_final' ELSE 'corrections' END
         WHEN coalesce(l.is_late, false) THEN 'late_reports'
         ELSE 'new_reports'
       END AS cause
FROM now n
FULL JOIN before b USING (org_unit_id, indicator_id, period, basis)
LEFT JOIN late l ON l.result_id = coalesce(n.result_id, b.result_id)
WHERE n.result_id IS DISTINCT FROM b.result_id
QUALIFY row_number() OVER (PARTITION BY org_unit_id, indicator_id, period, basis ORDER BY cause) = 1
