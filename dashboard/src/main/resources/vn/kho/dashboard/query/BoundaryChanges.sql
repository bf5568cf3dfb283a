-- A change that names no decree (a unit carried on under its own code) is no line on a chart.
-- include Territory.sql
, changes as (
  select m.effective_date, m.legal_basis, m.old_org_unit_id, m.new_org_unit_id,
         reached.valid_from < m.effective_date or reached.valid_from is null as is_enlarged
  from map_org_units m
  join territory on territory.org_unit_id = m.old_org_unit_id
  join dim_org_units old on old.org_unit_id = m.old_org_unit_id
  join dim_org_units reached on reached.org_unit_id = m.new_org_unit_id
  where old.level = 'commune' and m.legal_basis is not null
    and m.effective_date between $from_day and $to_day
), sides as (
  select effective_date, legal_basis, old_org_unit_id as before, new_org_unit_id as after
  from changes
  union all
  select effective_date, legal_basis, new_org_unit_id, new_org_unit_id
  from changes
  where is_enlarged
)
select effective_date, string_agg(distinct legal_basis, ', ' order by legal_basis) as legal_basis,
       count(distinct before)::int as units_before, count(distinct after)::int as units_after
from sides
group by effective_date
order by effective_date;
