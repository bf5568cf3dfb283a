select s.scheme_id, s.name_vi, s.name_en, s.starts_on, s.ends_on, s.legal_basis, i.indicator_id,
       i.name_vi as indicator_vi, i.name_en as indicator_en, i.measure_unit
from dim_schemes s
left join bridge_indicator_schemes b using (scheme_id)
left join dim_indicators i using (indicator_id)
order by s.scheme_id, i.indicator_id;
