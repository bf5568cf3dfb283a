-- An older snapshot's table may not rank yet: then nobody has a place.
with known as (
  select null::varchar as org_unit_id, null::varchar as boundary, null::varchar as indicator_id,
         null::int as year, null::int as rank_among_peers, null::int as peers
  where false
  union all by name
  select * from mart_trend_yearly where org_unit_id = $unit and year = $year
)
select indicator_id, rank_among_peers as place, peers
from known
where boundary = 'reported' and rank_among_peers is not null and peers > 1
order by indicator_id;
