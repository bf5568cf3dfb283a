-- Provinces of 178 communes in 9 districts, merged on 01/07/2025 into 92 communes without districts.
-- $provinces and $indicators are variables; months run from 2022-01 to 2026-10.
create temp table months as
select m, (date '2022-01-01' + to_months(m))::date as starts_on, m >= 42 as is_after
from range(58) t(m);

insert into units by name
select org_unit_id, official_code, name, level, parent_org_unit_id, valid_from, valid_to,
       true as in_plan, 'bench' as source_file, row_number() over () as source_row
from (
  select 'p' || p || '-0' as org_unit_id, 'P' || p as official_code, 'Tỉnh ' || p as name,
         'province' as level, null as parent_org_unit_id, null::date as valid_from,
         date '2025-06-30' as valid_to
  from range(getvariable('provinces')) a(p)
  union all
  select 'p' || p || '-20250701', 'P' || p, 'Tỉnh ' || p, 'province', null, date '2025-07-01', null
  from range(getvariable('provinces')) a(p)
  union all
  select 'd' || p || '_' || d || '-0', 'D' || p || '_' || d, 'Huyện ' || d, 'district',
         'p' || p || '-0', null, date '2025-06-30'
  from range(getvariable('provinces')) a(p), range(9) b(d)
  union all
  select 'c' || p || '_' || c || '-0', 'C' || p || '_' || c, 'Xã ' || c, 'commune',
         'd' || p || '_' || (c % 9) || '-0', null, date '2025-06-30'
  from range(getvariable('provinces')) a(p), range(178) b(c)
  union all
  select 'c' || p || '_' || c || '-20250701', 'C' || p || '_' || c, 'Xã mới ' || c, 'commune',
         'p' || p || '-20250701', date '2025-07-01', null
  from range(getvariable('provinces')) a(p), range(92) b(c)
);

insert into unit_parents by name
select org_unit_id, parent_org_unit_id, valid_from, valid_to
from units
where parent_org_unit_id is not null;

insert into unit_links by name
select old_org_unit_id, new_org_unit_id, date '2025-07-01' as effective_date, 'whole' as part,
       1 as weight, 'whole' as basis, 'bench' as source_file,
       row_number() over () as source_row
from (
  select 'p' || p || '-0' as old_org_unit_id, 'p' || p || '-20250701' as new_org_unit_id
  from range(getvariable('provinces')) a(p)
  union all
  select 'c' || p || '_' || c || '-0', 'c' || p || '_' || (c % 92) || '-20250701'
  from range(getvariable('provinces')) a(p), range(178) b(c)
);

insert into indicators by name
select 'i' || i as indicator_id, 'Chỉ số ' || i as name_vi, 'Indicator ' || i as name_en,
       if(i % 7 = 0, '%', 'hộ') as measure_unit, if(i % 7 = 0, 'ratio', 'count') as value_type,
       if(i % 5 = 0, 'last', 'sum') as time_rule, 'sum' as unit_rule,
       'increase' as desired_direction, 0 as decimals, 'bench' as definition_vi,
       'bench' as definition_en, 'commune' as report_level, 'month' as report_frequency,
       false as may_be_negative, false as numerator_may_exceed
from range(getvariable('indicators')) a(i);

insert into plans by name
select 'bench-2022-2026' as plan_id, 1 as version, 'Kế hoạch đo' as title_vi,
       'Bench plan' as title_en, date '2021-12-31' as issued_on, 'bench' as issuer,
       'p0-0' as org_unit_id, date '2022-01-01' as starts_on, date '2026-12-31' as ends_on,
       'bench' as source_file, 'bench' as source_sha256, date '2022-01-01' as received_on,
       1 as load_seq;

insert into targets by name
select 'bench-2022-2026' as plan_id, 1 as plan_version, 'bench-2022-2026:I.' || i as target_id,
       'I.' || i as row_no, 'i' || i as indicator_id, 'Chỉ tiêu ' || i as label_vi,
       'Target ' || i as label_en, 'count' as kind, '>=' as comparator, 5000 as target_value,
       'hộ' as measure_unit, 'province' as scope_level, y::varchar as period,
       make_date(y, 1, 1) as period_start, make_date(y, 12, 31) as period_end,
       'printed_cell' as origin, 1 as source_line, 'bench' as source_file, i as source_row,
       1 as load_seq
from range(least(60, getvariable('indicators'))) a(i), range(2022, 2027) b(y)
where i % 7 <> 0 and i % 5 <> 0;

insert into submissions by name
select submission_id, submission_id || '.csv' as file_name, submission_id as file_sha256,
       received_on, true as is_simulated, 1 as rows_accepted, 0 as rows_refused, 1 as load_seq
from (values ('s1', date '2026-11-05'), ('s2', date '2026-11-19')) t(submission_id, received_on);
