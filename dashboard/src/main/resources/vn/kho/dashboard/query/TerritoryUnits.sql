-- Children by parent, then what became of each commune; a province's successor holds more than it.
with recursive steps as (
  select parent_org_unit_id as origin, org_unit_id as reached
  from dim_org_units
  where parent_org_unit_id is not null
  union all
  select m.old_org_unit_id, m.new_org_unit_id
  from map_org_units m
  join dim_org_units old on old.org_unit_id = m.old_org_unit_id
  where old.level = 'commune'
), territory as (
  select $unit as org_unit_id
  union
  select steps.reached
  from territory
  join steps on steps.origin = territory.org_unit_id
)
select u.org_unit_id, u.official_code, u.name, u.level, u.parent_org_unit_id,
       parent.name as parent_name, u.valid_from, u.valid_to, u.legal_basis
from territory
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
order by u.org_unit_id <> $unit,
         list_position(['national', 'province', 'district', 'affiliated', 'commune', 'branch'], u.level),
         icu_sort_key(u.name, 'vi'), u.org_unit_id;
