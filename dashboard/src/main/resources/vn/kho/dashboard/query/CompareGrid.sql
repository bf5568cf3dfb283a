-- The units that reach most first; a window of them, with every target of each.
with judged as (
  select a.org_unit_id, u.name, u.parent_org_unit_id, u.level, a.target_id, a.actual_value,
         a.attainment_pct, a.coverage_pct, a.verdict, a.pace_status
  from mart_attainment a
  join dim_org_units u using (org_unit_id)
  where a.plan_id = $plan and a.period = $period and a.org_unit_id <> $unit and u.level = $level
    and a.kind not in ('qualitative', 'parameter', 'no_target')
), shown as (
  select org_unit_id, icu_sort_key(any_value(name), 'vi') as sort_key,
         count(*) filter (verdict in ('achieved', 'exceeded')) as reached
  from judged
  group by org_unit_id
  order by reached desc, sort_key, org_unit_id
  limit $most offset $skipped
)
select j.org_unit_id, j.name, parent.name as parent_name, j.level, j.target_id, j.actual_value,
       j.attainment_pct, j.coverage_pct, j.verdict, j.pace_status
from judged j
join shown using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = j.parent_org_unit_id
order by shown.reached desc, shown.sort_key, j.org_unit_id, j.target_id;
