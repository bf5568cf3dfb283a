-- The last known of each thing a plan's filters may ask for.
SELECT org_unit_id, attribute, value FROM unit_attributes
WHERE coalesce(valid_from, DATE '0001-01-01') <= getvariable('as_of')
QUALIFY row_number() OVER (
  PARTITION BY org_unit_id, attribute ORDER BY valid_from DESC NULLS LAST
) = 1
