-- A change that names no decree (a unit carried on under its own code) is no line on a chart.
-- include Territory.sql
select m.effective_date, string_agg(distinct m.legal_basis, ', ') as legal_basis,
       count(distinct m.old_org_unit_id)::int as units_before,
       count(distinct m.new_org_unit_id)::int as units_after
from map_org_units m
join territory on territory.org_unit_id = m.old_org_unit_id
join dim_org_units old on old.org_unit_id = m.old_org_unit_id
where old.level = 'commune' and m.legal_basis is not null
  and m.effective_date between $from_day and $to_day
group by m.effective_date
order by m.effective_date;
