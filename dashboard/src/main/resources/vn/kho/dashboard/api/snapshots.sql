select snapshot_id, as_of, created_at, code_version
from meta_snapshots
order by created_at desc, snapshot_id desc
limit $most offset $skipped;
