-- One line of the list of figures that goes with a report.
SELECT id, place, about, shown, value, "table", "column", "key", target_id, org_unit_id, period,
       "sql", snapshot_id
FROM read_csv(getvariable('figures'), header = true, all_varchar = true, delim = ',', quote = '"',
              escape = '"', new_line = '\r\n', max_line_size = 16000000)
WHERE id = getvariable('figure');
