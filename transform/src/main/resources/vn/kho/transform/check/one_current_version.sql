-- Of each fact exactly one version is current: the last received, by day and status, never by the
-- order of loading but within the very day of receipt. Told again from the received rows.
WITH received AS (
  SELECT result_id, org_unit_id, indicator_id, period, basis,
         row_number() OVER (
           PARTITION BY org_unit_id, indicator_id, period, basis
           ORDER BY received_on DESC,
                    list_position(['estimate', 'provisional', 'final', 'corrected'], status) DESC,
                    CASE WHEN CAST(make_timestamp(epoch_us(recorded_at) + 25200000000) AS DATE) = received_on
                         THEN epoch_us(recorded_at) END DESC NULLS LAST,
                    list_position(['not_reported', 'not_applicable', 'value'], report_state) DESC,
                    value DESC NULLS LAST, numerator DESC NULLS LAST, denominator DESC NULLS LAST
         ) AS nth,
         value, numerator, denominator, status, report_state
  FROM results WHERE received_on <= getvariable('as_of')
),
last_received AS (SELECT * FROM received WHERE nth = 1),
current_version AS (SELECT * FROM fct_results WHERE is_current)
SELECT org_unit_id, indicator_id, period, basis,
       l.value AS last_value, l.result_id AS last_id, c.value AS current_value,
       c.result_id AS current_id
FROM last_received l FULL JOIN current_version c USING (org_unit_id, indicator_id, period, basis)
WHERE l.result_id IS NULL OR c.result_id IS NULL
   OR (l.value, l.numerator, l.denominator, l.status, l.report_state)
      IS DISTINCT FROM (c.value, c.numerator, c.denominator, c.status, c.report_state)
UNION ALL
SELECT org_unit_id, indicator_id, period, basis, NULL, NULL, NULL, min(result_id)
FROM current_version GROUP BY ALL HAVING count(*) > 1
UNION ALL
-- A superseded version names the one that came next for the same fact.
SELECT o.org_unit_id, o.indicator_id, o.period, o.basis, o.value, o.result_id, n.value, n.result_id
FROM fct_results o LEFT JOIN fct_results n ON n.result_id = o.superseded_by_result_id
WHERE o.is_current = (o.superseded_by_result_id IS NOT NULL)
   OR (NOT o.is_current
       AND (n.result_id IS NULL OR n.received_on < o.received_on
            OR (n.org_unit_id, n.indicator_id, n.period, n.basis)
               <> (o.org_unit_id, o.indicator_id, o.period, o.basis)))
