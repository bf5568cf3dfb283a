SELECT indicator_id, value_type, time_rule, unit_rule, desired_direction, may_be_negative
FROM indicators
