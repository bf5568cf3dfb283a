SELECT submission_id, file_name, file_sha256, received_on, org_unit_id, report_type, period, due_on,
       is_on_time, rows_accepted, rows_refused, is_simulated
FROM submissions
WHERE received_on <= getvariable('as_of')
QUALIFY row_number() OVER (PARTITION BY submission_id ORDER BY load_seq DESC) = 1
