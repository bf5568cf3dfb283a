-- Versions a reader may mean by an id, a code or a name; those judged in the period first.
select u.org_unit_id, u.official_code, u.name, u.level, u.parent_org_unit_id,
       parent.name as parent_name, u.valid_from, u.valid_to, u.legal_basis
from dim_org_units u
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
where u.org_unit_id = $unit or u.official_code = $unit or lower(u.name) = lower($unit)
order by not exists (
           from mart_attainment a
           where a.plan_id = $plan and a.org_unit_id = u.org_unit_id and a.period = $period),
         u.valid_from desc nulls last, u.org_unit_id;
