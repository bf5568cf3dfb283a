-- A unit with all below it, and what became of each commune. A province is not followed into its
-- successor, which holds more.
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
