SELECT indicator_id, value_type, time_rule, unit_rule, report_level,
       coalesce(report_frequency, 'month'), measure_unit, may_be_negative, numerator_may_exceed
FROM indicators
