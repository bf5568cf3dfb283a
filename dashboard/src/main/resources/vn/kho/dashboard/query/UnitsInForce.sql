-- Units alive on a day in a unit's territory, by level.
-- include Territory.sql
select level, count(*)::int as units
from dim_org_units
join territory using (org_unit_id)
where org_unit_id <> $unit and level in ('district', 'commune', 'affiliated')
  and (valid_from is null or valid_from <= $day) and (valid_to is null or valid_to >= $day)
group by level
order by list_position(['district', 'affiliated', 'commune'], level);
