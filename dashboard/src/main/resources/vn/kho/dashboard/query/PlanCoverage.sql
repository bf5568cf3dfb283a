-- Parts are added up over the same rows and divided last.
select a.plan_id, a.period, coalesce(sum(a.units_due), 0)::bigint as units_due,
       coalesce(sum(a.units_reported), 0)::bigint as units_reported,
       (100.0 * sum(a.units_reported) / nullif(sum(a.units_due), 0))::decimal(24, 6) as coverage_pct,
       count(*)::int as targets,
       (count(*) filter (a.verdict in ('achieved', 'exceeded')))::int as reached
from mart_attainment a
join dim_plans p on p.plan_id = a.plan_id and p.org_unit_id = a.org_unit_id
  and p.version = a.plan_version
where a.kind not in ('qualitative', 'parameter', 'no_target')
  and regexp_full_match(a.period, '\d{4}')
group by a.plan_id, a.period
order by a.plan_id, a.period;
