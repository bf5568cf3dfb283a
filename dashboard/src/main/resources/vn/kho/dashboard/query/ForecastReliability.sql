select from_pct, to_pct, sum(forecast_count)::int as forecast_count,
       (sum(said_pct * forecast_count) / sum(forecast_count))::decimal(24, 6) as said_pct,
       (sum(came_pct * forecast_count) / sum(forecast_count))::decimal(24, 6) as came_pct
from mart_forecast_reliability
group by from_pct, to_pct
order by from_pct;
