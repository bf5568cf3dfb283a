select r.result_id, r.period, r.basis, r.value, r.numerator, r.denominator, r.status, r.report_state,
       r.received_on, r.is_current, r.is_simulated, r.source_file, r.source_sheet, r.source_row,
       r.source_column, r.raw_text, r.note, r.qualifier, r.org_unit_id,
       coalesce(u.name, r.org_unit_id) as unit_name, coalesce(i.name_vi, r.indicator_id) as name_vi,
       coalesce(i.name_en, i.name_vi, r.indicator_id) as name_en,
       coalesce(s.file_sha256, '') as file_sha256
from fct_results r
left join dim_org_units u using (org_unit_id)
left join dim_indicators i using (indicator_id)
left join fct_submissions s using (submission_id)
where r.result_id = $result;
