-- How the units below stand in all that is asked within the days; a district lists its own communes.
select a.org_unit_id, u.name, parent.name as parent_name, u.level, count(*)::int as targets,
       (count(*) filter (a.verdict = 'exceeded'))::int as exceeded,
       (count(*) filter (a.verdict = 'achieved'))::int as achieved,
       (count(*) filter (a.verdict = 'not_achieved'))::int as missed,
       (count(*) filter (a.verdict = 'insufficient_data'))::int as unknown,
       (count(*) filter (a.verdict = 'in_progress'))::int as open,
       (count(*) filter (a.verdict = 'not_assessed'))::int as unassessed,
       string_agg(distinct a.row_no, '; ' order by a.row_no)
         filter (a.verdict in ('not_achieved', 'insufficient_data')) as missed_rows
from mart_attainment a
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where a.plan_id = $plan and a.org_unit_id <> $unit
  and a.period_start >= $from_day and a.period_end <= $to_day
  and a.kind not in ('qualitative', 'parameter', 'no_target')
  and ($unit = $plan_unit or u.parent_org_unit_id = $unit)
group by a.org_unit_id, u.name, parent.name, u.level
order by list_position(['district', 'affiliated', 'commune', 'branch'], u.level),
         icu_sort_key(coalesce(parent.name, ''), 'vi'), icu_sort_key(u.name, 'vi'), a.org_unit_id;
