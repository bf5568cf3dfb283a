SELECT org_unit_id, attribute, value, try_cast(value AS DECIMAL(24, 6)) AS number_value,
       valid_from, valid_to, source
FROM unit_attributes
