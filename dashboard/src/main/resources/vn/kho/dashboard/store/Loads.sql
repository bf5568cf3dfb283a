with received as (
  select load_id, recorded_at at time zone 'UTC' as recorded_at, unnest(sources) as source
  from read_json($files, columns = {
    load_id: 'varchar', recorded_at: 'timestamptz',
    sources: 'struct(kind varchar, rows_accepted bigint, rows_refused bigint)[]'})
)
select source.kind as kind, count(*)::int as files,
       sum(source.rows_accepted)::bigint as rows_accepted,
       sum(source.rows_refused)::bigint as rows_refused,
       count(distinct load_id)::int as loads, max(load_id) as last_load_id,
       max(recorded_at) as last_recorded_at
from received
group by source.kind
order by source.kind;
