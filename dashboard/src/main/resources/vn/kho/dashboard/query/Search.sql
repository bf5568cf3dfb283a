with units as (
  select 'unit' as kind, u.org_unit_id as id, '' as plan_id, u.name as name_vi, u.name as name_en,
         u.level, parent.name as about, u.valid_to,
         replace(lower(strip_accents(u.name)), 'đ', 'd') as folded, u.official_code as code
  from dim_org_units u
  left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
), targets as (
  select 'target' as kind, target_id as id, plan_id, any_value(label_vi) as name_vi,
         any_value(label_en) as name_en, 'target' as level, row_no as about,
         null::date as valid_to,
         replace(lower(strip_accents(any_value(label_vi) || ' ' || any_value(label_en))), 'đ', 'd') as folded,
         row_no as code
  from fct_targets
  group by plan_id, target_id, row_no
)
select kind, id, plan_id, name_vi, name_en, level, about, valid_to
from (from units union all by name from targets)
where contains(folded, $folded) or code = $code
order by code = $code desc, starts_with(folded, $folded) desc,
         contains(' ' || folded, ' ' || $folded) desc, valid_to is not null, kind desc,
         icu_sort_key(name_vi, 'vi'), id
limit $most;
