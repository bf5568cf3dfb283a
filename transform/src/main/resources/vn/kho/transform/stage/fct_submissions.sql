-- A file that mixes days of receipt is known from its first day on, by what of it had come.
WITH known AS (
  SELECT * FROM submissions
  QUALIFY row_number() OVER (PARTITION BY submission_id ORDER BY load_seq DESC) = 1
), begun AS (
  SELECT submission_id, max(received_on) AS received_on, CAST(count(*) AS INTEGER) AS rows_accepted,
         bool_or(is_simulated) AS is_simulated
  FROM results
  WHERE received_on <= getvariable('as_of')
    AND submission_id IN (SELECT submission_id FROM known WHERE received_on > getvariable('as_of'))
  GROUP BY submission_id
)
SELECT submission_id, file_name, file_sha256, received_on, org_unit_id, report_type, period, due_on,
       is_on_time, rows_accepted, rows_refused, is_simulated
FROM known
WHERE received_on <= getvariable('as_of')
UNION ALL
SELECT submission_id, k.file_name, k.file_sha256, b.received_on, k.org_unit_id, k.report_type, k.period, k.due_on,
       b.received_on <= k.due_on, b.rows_accepted, k.rows_refused, b.is_simulated
FROM begun b JOIN known k USING (submission_id)
