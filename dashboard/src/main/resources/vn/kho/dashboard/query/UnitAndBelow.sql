-- A unit, what became of it, and all that ever stood below one of them.
with recursive roots as (
  select $unit as id
  union
  select m.new_org_unit_id from map_org_units m join roots on roots.id = m.old_org_unit_id
), below as (
  select id from roots
  union
  select p.org_unit_id
  from (
    select org_unit_id, parent_org_unit_id from map_org_unit_parents
    union
    select org_unit_id, parent_org_unit_id from dim_org_units
  ) p
  join below on below.id = p.parent_org_unit_id
)
