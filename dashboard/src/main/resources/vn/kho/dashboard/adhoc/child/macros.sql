-- Short ways to ask for a boundary, a day or the snapshot.
CREATE TEMP MACRO snapshot() AS (SELECT arg_max(snapshot_id, created_at) FROM meta_snapshots);
CREATE TEMP MACRO as_of() AS (SELECT arg_max(as_of, created_at) FROM meta_snapshots);
CREATE TEMP MACRO results_on(wanted) AS TABLE SELECT * FROM mart_results_by_period WHERE boundary = wanted;
CREATE TEMP MACRO trend_on(wanted) AS TABLE SELECT * FROM mart_trend_yearly WHERE boundary = wanted;
CREATE TEMP MACRO units_on(day) AS TABLE SELECT * FROM dim_org_units
  WHERE coalesce(valid_from, DATE '0001-01-01') <= day AND coalesce(valid_to, DATE '9999-12-31') >= day;
CREATE TEMP MACRO became(code) AS TABLE
  SELECT o.official_code AS old_code, o.name AS old_name, o.valid_to AS old_until, m.part, m.weight, m.basis,
         n.official_code AS new_code, n.name AS new_name, n.valid_from AS new_since, m.legal_basis
  FROM map_org_units m
  JOIN dim_org_units o ON o.org_unit_id = m.old_org_unit_id
  JOIN dim_org_units n ON n.org_unit_id = m.new_org_unit_id
  WHERE o.official_code = code
  ORDER BY m.effective_date, n.name;
