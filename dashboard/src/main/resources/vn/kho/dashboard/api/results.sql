select result_id, submission_id, org_unit_id, indicator_id, period, period_type, basis, value,
       numerator, denominator, status, received_on, is_current, superseded_by_result_id,
       is_simulated, source_file, source_sheet, source_row, source_column, raw_text, note, qualifier
from fct_results
where indicator_id = $indicator and ($unit is null or org_unit_id = $unit)
  and ($period is null or period = $period)
order by org_unit_id, period_start, period, basis, received_on, result_id
limit $most offset $skipped;
