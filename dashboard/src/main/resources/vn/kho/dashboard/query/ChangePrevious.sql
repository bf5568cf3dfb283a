select from_snapshot
from mart_changes
where to_snapshot = $snapshot
limit 1;
