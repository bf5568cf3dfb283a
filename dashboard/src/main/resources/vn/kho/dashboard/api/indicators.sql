select indicator_id, name_vi, name_en, measure_unit, value_type, time_rule, unit_rule,
       desired_direction, decimals, definition_vi, definition_en
from dim_indicators
order by indicator_id
limit $most offset $skipped;
