-- Deadlines and months within a year belong to that year's page.
select period, length(period) as width,
       (count(distinct target_id) filter (kind not in
         ('qualitative', 'parameter', 'no_target', 'alert_threshold', 'eligibility_threshold')))::int
         as targets
from fct_targets
where plan_id = $plan and plan_version = $version
  and regexp_full_match(period, '\d{4}(-\d{4})?')
group by period
order by width, period;
