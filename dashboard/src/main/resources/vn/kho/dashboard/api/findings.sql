select finding_id, severity, code, subject, plan_id, target_id, org_unit_id, indicator_id, period,
       found_value, expected_value, message_vi, message_en, source_file, source_row
from mart_findings
where ($plan is null or plan_id = $plan or plan_id is null) and ($code is null or code = $code)
order by finding_id
limit $most offset $skipped;
