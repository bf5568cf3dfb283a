-- The unit's own first, then those of the units below it. A snapshot's table may have fewer columns
-- than we can show: what it lacks is unknown.
-- include Territory.sql
, known as (
  select null::varchar as from_snapshot, null::varchar as to_snapshot, null::varchar as target_id,
         null::varchar as org_unit_id, null::varchar as period, null::varchar as measure,
         null::varchar as old_verdict, null::varchar as new_verdict, null::varchar as causes
  where false
  union all by name
  select * from mart_changes
), asked as (
  select target_id, any_value(row_no) as row_no, any_value(label_vi) as label_vi,
         any_value(label_en) as label_en, any_value(source_line) as source_line
  from fct_targets where plan_id = $plan group by target_id
)
select c.target_id, t.row_no, t.label_vi, coalesce(t.label_en, t.label_vi) as label_en,
       c.org_unit_id, u.name as unit_name, c.period, c.old_verdict, c.new_verdict,
       coalesce(c.causes, '') as causes
from known c
join asked t using (target_id)
join dim_org_units u using (org_unit_id)
where c.to_snapshot = $snapshot and c.from_snapshot = $previous and c.measure = 'verdict'
  and c.org_unit_id in (from territory)
order by c.org_unit_id <> $unit, t.source_line nulls last, t.row_no, length(c.period), c.period,
         icu_sort_key(u.name, 'vi'), c.org_unit_id
limit $most;
