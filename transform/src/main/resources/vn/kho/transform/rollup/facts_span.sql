SELECT min(period_start), max(period_end) FROM fct_results
