-- The long periods of every plan's targets.
SELECT DISTINCT plan_id, period, period_start, period_end
FROM fct_targets WHERE regexp_full_match(period, '[0-9]{4}-[0-9]{4}')
ORDER BY ALL
