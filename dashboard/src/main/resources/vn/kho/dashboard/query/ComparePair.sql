select a.org_unit_id, u.name, a.actual_value as across, b.actual_value as up
from mart_attainment a
join mart_attainment b using (plan_id, period, org_unit_id)
join dim_org_units u using (org_unit_id)
where a.plan_id = $plan and a.period = $period and a.org_unit_id <> $unit and u.level = $level
  and a.target_id = $x and b.target_id = $y
  and a.actual_value is not null and b.actual_value is not null
order by icu_sort_key(u.name, 'vi'), a.org_unit_id;
