select submission_id, file_name, file_sha256, received_on, org_unit_id, report_type, period, due_on,
       is_on_time, rows_accepted, rows_refused, is_simulated
from fct_submissions
where ($unit is null or org_unit_id = $unit) and ($period is null or period = $period)
order by received_on, submission_id
limit $most offset $skipped;
