-- Without a mart of reports: whoever sent a kind of report in the year owed it for every period of
-- that kind in which the unit lived. The first file counts for punctuality.
with files as (
  select s.org_unit_id, s.report_type, s.period, min(s.received_on) as first_received_on,
         max(s.due_on) as due_on, count(*) as versions
  from fct_submissions s
  where s.org_unit_id is not null and s.report_type is not null and starts_with(s.period, $year)
    and s.due_on is not null
  group by s.org_unit_id, s.report_type, s.period
), periods as (
  select report_type, period, max(due_on) as due_on
  from files
  group by report_type, period
), owed as (
  select distinct f.org_unit_id, p.report_type, p.period, p.due_on
  from (select distinct org_unit_id, report_type from files) f
  join periods p using (report_type)
  join dim_org_units u using (org_unit_id)
  where coalesce(u.valid_from, date '0001-01-01') < p.due_on
    and coalesce(u.valid_to, date '9999-12-31')
      >= case when regexp_full_match(p.period, '\d{4}-\d{2}')
              then strptime(p.period || '-01', '%Y-%m-%d')::date else make_date($year::int, 1, 1) end
)
select o.org_unit_id, u.name, parent.name as parent_name, u.level, o.report_type, o.period, o.due_on,
       f.first_received_on, greatest(0, f.first_received_on - o.due_on)::int as days_late,
       case when f.first_received_on is null
              then case when o.due_on <= $today then 'missing' else 'not_due' end
            when f.first_received_on > o.due_on then 'late'
            when f.versions > 1 then 'corrected'
            else 'on_time' end as state
from owed o
join dim_org_units u using (org_unit_id)
left join dim_org_units parent on parent.org_unit_id = u.parent_org_unit_id
left join files f using (org_unit_id, report_type, period)
order by icu_sort_key(u.name, 'vi'), o.org_unit_id, o.report_type, o.period;
