-- From the first to the last day that the facts of either snapshot speak of.
SELECT coalesce(min(period_start), getvariable('as_of')), coalesce(max(period_end), getvariable('as_of'))
FROM (SELECT period_start, period_end FROM fct_results
      UNION ALL SELECT period_start, period_end FROM old_fct_results)
