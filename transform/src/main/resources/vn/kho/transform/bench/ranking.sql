select org_unit_id, value
from mart_results_by_period
where boundary = 'reported' and indicator_id = 'i%2$d' and period = '202%3$d'
  and org_unit_id like 'c%%'
order by value desc nulls last, org_unit_id
limit 20;
