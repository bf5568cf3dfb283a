-- One commune corrects one month: the change whose cost is measured.
copy (
  select * replace ((value + 1)::decimal(24, 6) as value, 's2' as submission_id, 2::bigint as load_seq,
                    date '2026-11-19' as received_on, 'bench-2.csv' as source_file,
                    left(md5(result_id), 16) as result_id, 'bench-2' as file_sha256)
  from read_parquet('{source}')
  where org_unit_id = 'c0_0-20250701' and period = '2026-10'
) to '{target}' (format parquet);
