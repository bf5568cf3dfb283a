-- A snapshot's table may have fewer columns than we can show: what it lacks is unknown.
with known as (
  select null::varchar as from_snapshot, null::varchar as to_snapshot, null::varchar as target_id,
         null::varchar as indicator_id, null::varchar as org_unit_id, null::varchar as period,
         null::varchar as measure,
         null::decimal(24,6) as old_value, null::decimal(24,6) as new_value,
         null::decimal(24,6) as new_reports, null::decimal(24,6) as late_reports,
         null::decimal(24,6) as corrections, null::decimal(24,6) as estimate_to_final,
         null::decimal(24,6) as boundary, null::decimal(24,6) as plan_revision,
         null::decimal(24,6) as rule_change
  where false
  union all by name
  select * from mart_changes
), asked as (
  select target_id, any_value(row_no) as row_no, any_value(label_vi) as label_vi,
         any_value(label_en) as label_en, any_value(source_line) as source_line
  from fct_targets where plan_id = $plan group by target_id
)
select c.target_id, coalesce(t.row_no, '') as row_no,
       coalesce(t.label_vi, i.name_vi, c.target_id, c.indicator_id) as label_vi,
       coalesce(t.label_en, i.name_en, t.label_vi, i.name_vi, c.target_id, c.indicator_id) as label_en,
       coalesce(c.period, '') as period, coalesce(c.measure, 'actual') as measure, c.old_value,
       c.new_value, c.new_reports, c.late_reports, c.corrections, c.estimate_to_final, c.boundary,
       c.plan_revision, c.rule_change
from known c
left join asked t using (target_id)
left join dim_indicators i on i.indicator_id = c.indicator_id
where c.to_snapshot = $snapshot and c.from_snapshot = $previous and c.org_unit_id = $unit
  and t.target_id is not null and coalesce(c.measure, 'actual') in ('actual', 'target')
  and c.old_value is distinct from c.new_value
order by t.source_line nulls last, t.row_no, label_vi, length(c.period), c.period;
