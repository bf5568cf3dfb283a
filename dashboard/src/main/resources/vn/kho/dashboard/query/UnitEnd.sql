-- What became of the unit itself, and of its districts, within the days.
select m.effective_date as day, m.legal_basis, n.name as new_name,
       (select string_agg(distinct lower(o.name[1]) || o.name[2:], ', '
                          order by lower(o.name[1]) || o.name[2:])
        from map_org_units all_of
        join dim_org_units o on o.org_unit_id = all_of.old_org_unit_id
        where all_of.new_org_unit_id = m.new_org_unit_id
          and all_of.effective_date = m.effective_date) as merged_names, 0 as districts
from map_org_units m
join dim_org_units n on n.org_unit_id = m.new_org_unit_id
join dim_org_units o on o.org_unit_id = m.old_org_unit_id
where m.old_org_unit_id = $unit and o.level <> 'commune'
  and m.effective_date between $from_day and $to_day
union all
select d.valid_to + 1, null, null, '', count(*)::int
from dim_org_units d
where d.parent_org_unit_id = $unit and d.level = 'district'
  and d.valid_to + 1 between $from_day and $to_day
  and not exists (from map_org_units m where m.old_org_unit_id = d.org_unit_id)
group by all
order by day, districts;
