select a.org_unit_id, u.name, parent.name as parent_name, u.level, a.target_id, a.actual_value,
       a.attainment_pct, a.coverage_pct, a.verdict, a.pace_status
from mart_attainment a
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where a.plan_id = $plan and a.period = $period and a.org_unit_id <> $unit
  and a.kind not in ('qualitative', 'parameter', 'no_target')
order by icu_sort_key(u.name, 'vi'), a.org_unit_id;
