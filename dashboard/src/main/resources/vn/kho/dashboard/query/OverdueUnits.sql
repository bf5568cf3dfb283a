-- include UnitAndBelow.sql
select r.org_unit_id, u.name, count(*)::int as reports, min(r.due_on) as oldest_due_on,
       array_to_string(list_slice(list(r.period order by r.due_on, r.period), 1, 2), ' ')
         as first_periods
from mart_reporting r
join dim_org_units u using (org_unit_id)
where starts_with(r.period, $year) and r.state = 'missing' and r.due_on is not null
  and ($unit = '' or r.org_unit_id in (select id from below))
group by r.org_unit_id, u.name
order by oldest_due_on, reports desc, icu_sort_key(u.name, 'vi'), r.org_unit_id
limit $most;
