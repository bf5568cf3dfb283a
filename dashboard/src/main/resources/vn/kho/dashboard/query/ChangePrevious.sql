select from_snapshot
from mart_changes
limit 1;
