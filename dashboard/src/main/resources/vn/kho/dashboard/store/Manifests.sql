select snapshot_id, as_of, created_at at time zone 'UTC' as created_at, code_version
from read_json($files, columns = {
  snapshot_id: 'varchar', as_of: 'date', created_at: 'timestamptz', code_version: 'varchar'})
order by created_at desc, snapshot_id desc;
