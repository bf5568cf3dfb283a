select a.org_unit_id, u.name, parent.name as parent_name, u.level, a.target_value, a.actual_value,
       a.attainment_pct, a.coverage_pct, a.verdict, a.pace_status, a.is_estimate, a.is_apportioned
from mart_attainment a
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where a.plan_id = $plan and a.target_id = $target and a.period = $period
  and a.org_unit_id <> $unit
order by list_position(['district', 'affiliated', 'commune', 'branch'], u.level),
         a.actual_value desc nulls last, icu_sort_key(u.name, 'vi');
