select file_name, file_sha256, received_on, is_simulated
from fct_submissions
where submission_id = $submission;
