SELECT submission_id, severity, code, file_name, sheet, row, "column", found_text, message_vi,
       message_en
FROM issues SEMI JOIN fct_submissions USING (submission_id)
QUALIFY row_number() OVER (
  PARTITION BY submission_id, code, sheet, row, "column", found_text ORDER BY load_seq DESC
) = 1
