-- Units of each level by how much they owe, a page of them, each with all its reports of the year.
-- include UnitAndBelow.sql
, owed as (
  select r.org_unit_id, u.name, u.parent_org_unit_id, u.level, r.report_type, r.period, r.due_on,
         r.first_received_on, r.days_late, r.state
  from mart_reporting r
  join dim_org_units u using (org_unit_id)
  where starts_with(r.period, $year)
    and ($unit = '' or r.org_unit_id in (select id from below))
), units as (
  select org_unit_id, level, name, count(*) filter (state = 'missing') as missing,
         count(*) filter (state = 'late') as late
  from owed
  group by org_unit_id, level, name
), placed as (
  select org_unit_id,
         row_number() over (
           partition by level
           order by missing desc, late desc, icu_sort_key(name, 'vi'), org_unit_id) as place
  from units
)
select o.org_unit_id, o.name, parent.name as parent_name, o.level, o.report_type, o.period, o.due_on,
       o.first_received_on, o.days_late::int as days_late, o.state
from placed p
join owed o using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = o.parent_org_unit_id
where p.place > $skipped and p.place <= $skipped + $most
order by o.level, p.place, o.report_type, o.period;
