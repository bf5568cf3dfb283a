select org_unit_id, report_type, period, due_on, first_received_on, days_late, state,
       indicators_due, indicators_reported
from mart_reporting
where ($unit is null or org_unit_id = $unit) and ($period is null or period = $period)
order by org_unit_id, period, report_type
limit $most offset $skipped;
