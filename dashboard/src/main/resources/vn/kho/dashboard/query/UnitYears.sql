select a.org_unit_id, u.name, a.period, a.actual_value, a.target_value, a.verdict, a.pace_status
from mart_attainment a
join dim_org_units u using (org_unit_id)
where a.plan_id = $plan and a.target_id = $target and length(a.period) = 4
  and a.org_unit_id in (select unnest(string_split($units, '|')))
order by icu_sort_key(u.name, 'vi'), a.org_unit_id, a.period;
