select figure_id, org_unit_id, indicator_id, row_no, period, basis, as_printed, value, numerator,
       denominator, qualifier, source_title, source_address, published_on
from fct_published_figures
where $indicator is null or indicator_id = $indicator
order by figure_id
limit $most offset $skipped;
