select a.org_unit_id, u.name, u.level, count(*)::int as targets,
       (count(*) filter (a.verdict in ('achieved', 'exceeded')))::int as reached,
       (count(*) filter (a.verdict = 'not_achieved'
                         or a.verdict = 'in_progress' and a.pace_status in ('behind', 'at_risk')))::int as behind,
       (count(*) filter (a.units_due > 0 and a.units_reported = 0))::int as silent
from mart_attainment a
join dim_org_units u using (org_unit_id)
where a.plan_id = $plan and a.period = $period and a.org_unit_id <> $unit
  and a.verdict <> 'not_assessed' and a.kind not in ('qualitative', 'parameter', 'no_target')
group by a.org_unit_id, u.name, u.level
order by behind desc, silent desc, reached, icu_sort_key(u.name, 'vi');
