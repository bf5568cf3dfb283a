-- Whole years of every unit and indicator as they are today, nearly all of them reported.
SELECT r.org_unit_id || ' ' || r.indicator_id AS series,
       coalesce(r.ratio_pct IS NOT NULL, false) AS is_percent,
       CAST(r.period AS INTEGER) AS year,
       CAST(coalesce(r.ratio_pct, r.value) AS DOUBLE) AS value
FROM mart_results_by_period r
WHERE r.boundary = 'current'
  AND r.period_type = 'year'
  AND coalesce(r.ratio_pct, r.value) IS NOT NULL
  AND r.coverage_pct >= 90
  AND r.period_end <= (SELECT max(as_of) FROM meta_snapshots)
ORDER BY series, year
