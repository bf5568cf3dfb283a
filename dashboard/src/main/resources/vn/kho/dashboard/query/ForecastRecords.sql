select family, horizon_years, forecast_count, error_to_naive_pct, median_error_pct, coverage_pct,
       base_rate_pct, brier, brier_base_rate, brier_naive
from mart_forecast_backtest
order by family, horizon_years;
