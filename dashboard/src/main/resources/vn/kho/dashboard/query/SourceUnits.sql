-- include Territory.sql
, received as (
  select org_unit_id, count(*)::int as rows, count(distinct source_file)::int as files,
         (count(*) filter (not is_current))::int as corrections,
         max(received_on) as last_received_on
  from fct_results
  where indicator_id = $indicator and period_start >= $from_day and period_end <= $to_day
  group by org_unit_id
)
select u.org_unit_id, u.name, parent.name as parent_name, received.rows, received.files,
       received.corrections, received.last_received_on, m.value, m.ratio_pct
from territory
join received using (org_unit_id)
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
left join mart_results_by_period m
  on m.boundary = 'reported' and m.org_unit_id = u.org_unit_id
 and m.indicator_id = $indicator and m.period = $period
order by m.value desc nulls last, icu_sort_key(u.name, 'vi');
