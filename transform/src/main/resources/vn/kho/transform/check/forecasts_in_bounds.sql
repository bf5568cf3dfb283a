-- A forecast lies in its band, and a chance is a percentage.
SELECT target_id, org_unit_id, horizon_on, low_80, point, high_80, chance_pct FROM mart_forecasts
WHERE low_80 > high_80 OR point < low_80 OR point > high_80
   OR chance_pct < 0 OR chance_pct > 100
