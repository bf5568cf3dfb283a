select s.submission_id, i.severity, i.code, i.file_name, i.sheet, i.row, i."column", i.found_text, i.message_vi,
       i.message_en, s.received_on, u.name as unit_name
from fct_issues i
left join fct_submissions s using (submission_id)
left join dim_org_units u using (org_unit_id)
where $code is null or i.code = $code
order by s.received_on desc nulls last, i.file_name, i.row, i."column"
limit $most offset $skipped;
