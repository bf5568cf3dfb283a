select org_unit_id as seen from mart_attainment where org_unit_id = $unit limit 1;
