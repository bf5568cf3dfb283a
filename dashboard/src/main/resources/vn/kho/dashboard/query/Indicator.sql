select indicator_id, name_vi, coalesce(name_en, name_vi) as name_en, coalesce(decimals, 0) as decimals,
       definition_vi, definition_en
from dim_indicators
where indicator_id = $indicator;
