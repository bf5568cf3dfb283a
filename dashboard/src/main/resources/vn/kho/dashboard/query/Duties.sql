-- include UnitAndBelow.sql
select r.org_unit_id, u.name, parent.name as parent_name, u.level, r.report_type, r.period, r.due_on,
       r.first_received_on, r.days_late::int as days_late, r.state
from mart_reporting r
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where starts_with(r.period, $year)
  and ($unit = '' or r.org_unit_id in (select id from below))
order by icu_sort_key(u.name, 'vi'), r.org_unit_id, r.report_type, r.period;
