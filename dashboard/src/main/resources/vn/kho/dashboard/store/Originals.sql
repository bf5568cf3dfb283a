with received as (
  select load_id, unnest(sources) as source
  from read_json($files, columns = {
    load_id: 'varchar', sources: 'struct(file_name varchar, sha256 varchar)[]'})
)
select source.sha256 as sha256, min(source.file_name) as file_name, min(load_id) as load_id
from received
group by source.sha256
order by min(load_id), min(source.file_name);
