select result_id, period, basis, value, numerator, denominator, status, report_state, received_on,
       is_current, is_simulated, source_file, source_sheet, source_row, source_column, raw_text,
       note, qualifier
from fct_results
where org_unit_id = $unit and indicator_id = $indicator
  and period_start >= $from_day and period_end <= $to_day
order by period_start, period, basis, received_on desc, is_current desc
limit $most;
