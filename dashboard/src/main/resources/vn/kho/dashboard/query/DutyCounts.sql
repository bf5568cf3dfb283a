-- include UnitAndBelow.sql
select u.level, r.state, count(*)::int as reports, count(distinct r.org_unit_id)::int as units
from mart_reporting r
join dim_org_units u using (org_unit_id)
where starts_with(r.period, $year)
  and ($unit = '' or r.org_unit_id in (select id from below))
group by grouping sets ((u.level), (u.level, r.state))
order by u.level, r.state;
