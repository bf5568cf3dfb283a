-- A row printed for five years and derived for the term is one target: its yearly wording names it.
with rows as (
  select target_id, arg_min(t, length(period)) as t, min(source_row) as position
  from fct_targets t
  where plan_id = $plan and plan_version = $version
  group by target_id
)
select t.target_id, t.row_no, t.parent_row_no, t.indicator_id, t.label_vi, t.label_en, t.kind,
       t.comparator, t.measure_unit, t.scope_level, t.responsible_level,
       coalesce(d.name_vi, t.owner_department) as owner_vi,
       coalesce(d.name_en, t.owner_department) as owner_en, t.coordinating, t.funding,
       coalesce(i.decimals, 0) as decimals, i.definition_vi, i.definition_en, i.time_rule,
       i.desired_direction
from rows
left join dim_departments d on d.department_id = t.owner_department
left join dim_indicators i on i.indicator_id = t.indicator_id
order by position;
