select org_unit_id, official_code, name, type, level, parent_org_unit_id, valid_from, valid_to,
       legal_basis
from dim_org_units
where ($level is null or level = $level)
  and ($code is null or official_code = $code)
  and ($as_of is null
       or (coalesce(valid_from, date '0001-01-01') <= try_cast($as_of as date)
           and coalesce(valid_to, date '9999-12-31') >= try_cast($as_of as date)))
order by level, official_code, valid_from nulls first
limit $most offset $skipped;
