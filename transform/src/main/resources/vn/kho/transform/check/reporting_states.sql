-- A report's state is what its dates say, and what arrived under its label is counted.
SELECT org_unit_id, report_type, period, state, due_on, first_received_on, days_late
FROM mart_reporting
WHERE state IS DISTINCT FROM CASE
        WHEN first_received_on > due_on THEN 'late'
        WHEN first_received_on IS NOT NULL THEN
          CASE WHEN state = 'corrected' THEN 'corrected' ELSE 'on_time' END
        WHEN getvariable('as_of') > due_on THEN 'missing'
        ELSE 'not_due' END
   OR days_late IS DISTINCT FROM CASE WHEN first_received_on IS NOT NULL AND due_on IS NOT NULL
        THEN greatest(0, date_diff('day', due_on, first_received_on)) END
UNION ALL
SELECT m.org_unit_id, m.report_type, m.period, m.state, m.due_on, m.first_received_on, m.days_late
FROM mart_reporting m
JOIN fct_submissions s USING (org_unit_id, report_type, period)
WHERE m.first_received_on IS NULL OR s.received_on < m.first_received_on
