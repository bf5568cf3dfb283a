-- One report of a commune, an indicator and a month; four in a hundred never came.
copy (
  select left(md5(unit || ' ' || i || ' ' || m), 16) as result_id, 's1' as submission_id, unit as org_unit_id,
         'i' || i as indicator_id, strftime(starts_on, '%Y-%m') as period, 'month' as period_type,
         starts_on as period_start, last_day(starts_on) as period_end, 'in_period' as basis,
         (h % 20)::decimal(24, 6) as value,
         if(i % 7 = 0, (h % 20)::decimal(24, 6), null) as numerator,
         if(i % 7 = 0, 20::decimal(24, 6), null) as denominator, 'final' as status,
         'value' as report_state, last_day(starts_on) + 5 as received_on, true as is_simulated,
         'bench.csv' as source_file, null::varchar as source_sheet, 2::bigint as source_row,
         'value' as source_column, '3' as raw_text, null::varchar as note,
         null::varchar as qualifier, 1::bigint as load_seq,
         null::timestamp as recorded_at, 'bench' as file_sha256
  from (
    select unit, i, m, starts_on, hash(unit, i, m) as h
    from (
      select 'c' || p || '_' || c || '-0' as unit, false as is_after
      from range(getvariable('provinces')) a(p), range(178) b(c)
      union all
      select 'c' || p || '_' || c || '-20250701', true
      from range(getvariable('provinces')) a(p), range(92) b(c)
    )
    join months using (is_after), range(getvariable('indicators')) d(i)
  )
  where h % 100 > 3
) to '{target}' (format parquet, per_thread_output true);
