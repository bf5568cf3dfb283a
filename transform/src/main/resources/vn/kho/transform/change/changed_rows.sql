-- Every row of the roll-up that is another one; a figure may stand while its coverage moves.
SELECT boundary, org_unit_id, indicator_id, period_type, period,
       o.value AS old_value, n.value AS new_value,
       n.value IS DISTINCT FROM o.value AS is_moved
FROM mart_results_by_period n
FULL JOIN old_mart_results_by_period o
  USING (boundary, org_unit_id, indicator_id, period_type, period)
WHERE (n.value, n.numerator, n.denominator, n.units_due, n.units_reported, n.is_apportioned,
       n.is_estimate, n.is_simulated)
      IS DISTINCT FROM
      (o.value, o.numerator, o.denominator, o.units_due, o.units_reported, o.is_apportioned,
       o.is_estimate, o.is_simulated)
