SELECT DISTINCT step FROM target_steps WHERE NOT is_last ORDER BY step
