-- The sums alone, as one would write them by hand: every unit and its parents, every month and year.
create or replace temp table plain as
with recursive above as (
  select org_unit_id as unit, org_unit_id as member from units
  union all
  select u.parent_org_unit_id, above.member
  from above
  join units u on u.org_unit_id = above.unit
  where u.parent_org_unit_id is not null
),
monthly as (
  select above.unit, r.indicator_id, r.period, r.period_start, sum(r.value) as value,
         sum(r.numerator) as numerator, sum(r.denominator) as denominator, count(*) as reported
  from results r
  join above on above.member = r.org_unit_id
  group by all
),
yearly as (
  select unit, indicator_id, left(period, 4) as period, sum(value) as value,
         sum(numerator) as numerator, sum(denominator) as denominator, sum(reported) as reported
  from monthly
  group by all
)
select unit, indicator_id, period, value, numerator, denominator, reported from monthly
union all
select * from yearly;
