select u.level, a.target_id, count(*)::int as units
from mart_attainment a
join dim_org_units u using (org_unit_id)
where a.plan_id = $plan and a.period = $period and a.org_unit_id <> $unit
  and a.kind not in ('qualitative', 'parameter', 'no_target')
group by u.level, a.target_id
order by u.level, a.target_id;
