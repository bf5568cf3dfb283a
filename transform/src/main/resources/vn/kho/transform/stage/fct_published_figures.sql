-- Figures printed by the day, each source file in its newest load.
WITH newest AS (
  SELECT * FROM published_figures
  QUALIFY load_seq = max(load_seq) OVER (PARTITION BY source_file)
)
SELECT figure_id, org_unit_id, indicator_id, row_no, period, basis, as_printed, value, numerator,
       denominator, qualifier, source_title, source_address, published_on, note
FROM newest
WHERE published_on IS NULL OR published_on <= getvariable('as_of')
