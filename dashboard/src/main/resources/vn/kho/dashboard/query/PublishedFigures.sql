-- Figures of this very row; figures of the same indicator and unit that name no row as well.
select period, basis, as_printed, value, qualifier, source_title, source_address, published_on, note
from fct_published_figures
where row_no = $row
   or (row_no is null and indicator_id = $indicator and org_unit_id = $unit)
order by period, as_printed;
