SELECT greatest(0, coalesce(max(try_cast(split_part(due_rule, ':', 2) AS INTEGER)), 1) - 1)
FROM report_duties
WHERE frequency = 'month' AND due_rule LIKE 'day_of_next_month:%'
  AND coalesce(valid_from, DATE '0001-01-01') <= getvariable('as_of')
  AND coalesce(valid_to, DATE '9999-12-31') >= getvariable('as_of')
