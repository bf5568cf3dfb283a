-- A share is its numerator over its denominator, to the last of six digits.
SELECT boundary, org_unit_id, indicator_id, period, numerator, denominator, ratio_pct
FROM mart_results_by_period
WHERE (denominator IS NOT NULL AND denominator <> 0
       AND (ratio_pct IS NULL
            -- In whole millionths: |ratio x den - 100 x num| may be half of den's last digit.
            OR abs(CAST(ratio_pct * 1000000 AS HUGEINT) * CAST(denominator * 1000000 AS HUGEINT)
                   - 100000000 * CAST(numerator * 1000000 AS HUGEINT)) * 2
               > abs(CAST(denominator * 1000000 AS HUGEINT))))
   OR (denominator = 0 AND ratio_pct IS NOT NULL)
   OR (denominator IS NULL) <> (numerator IS NULL)
