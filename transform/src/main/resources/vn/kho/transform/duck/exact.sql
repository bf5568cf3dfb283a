-- 100 n / d to six digits, half up, in whole numbers: DuckDB's own division of decimals goes
-- through floating point.
CREATE OR REPLACE MACRO exact_pct(n, d) AS
  CASE WHEN d <> 0 THEN
    CAST(
      sign(n) * sign(d)
      * ((CAST(abs(n) * 1000000 AS HUGEINT) * 200000000 + CAST(abs(d) * 1000000 AS HUGEINT))
         // (2 * CAST(abs(d) * 1000000 AS HUGEINT)))
      AS DECIMAL(30, 0)) * CAST(0.000001 AS DECIMAL(7, 6))
  END;
