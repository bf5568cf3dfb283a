-- Deadlines and months within a year belong to that year's page.
select distinct period, length(period) as width
from fct_targets
where plan_id = $plan and plan_version = $version
  and regexp_full_match(period, '\d{4}(-\d{4})?')
order by width, period;
