select period, kind, target_value, target_value_max, origin, raw_text, source_line, source_file,
       source_row
from fct_targets
where plan_id = $plan and plan_version = $version and target_id = $target
order by length(period), period_start;
