-- Short ways to ask for a boundary, a day or the snapshot.
CREATE TEMP MACRO snapshot() AS (SELECT arg_max(snapshot_id, created_at) FROM meta_snapshots);
CREATE TEMP MACRO as_of() AS (SELECT arg_max(as_of, created_at) FROM meta_snapshots);
CREATE TEMP MACRO results_on(wanted) AS TABLE SELECT * FROM mart_results_by_period WHERE boundary = wanted;
CREATE TEMP MACRO trend_on(wanted) AS TABLE SELECT * FROM mart_trend_yearly WHERE boundary = wanted;
CREATE TEMP MACRO units_on(day) AS TABLE SELECT * FROM dim_org_units
  WHERE coalesce(valid_from, DATE '0001-01-01') <= day AND coalesce(valid_to, DATE '9999-12-31') >= day;
CREATE TEMP MACRO became(code) AS TABLE
  SELECT o.official_code AS old_code, o.name AS old_name, o.valid_to AS old_until, m.part, m.weight, m.basis,
         n.official_code AS new_code, n.name AS new_name, n.valid_from AS new_since, m.legal_basis
  FROM map_org_units m
  JOIN dim_org_units o ON o.org_unit_id = m.old_org_unit_id
  JOIN dim_org_units n ON n.org_unit_id = m.new_org_unit_id
  WHERE o.official_code = code
  ORDER BY m.effective_date, n.name;
-- What the saved questions share: the plan and the year meant when none is named, a plan's rows, its territory, words.
CREATE TEMP MACRO plan_for(wanted, about) AS coalesce(nullif(wanted, ''), (
  SELECT a.plan_id
  FROM mart_attainment a
  JOIN dim_plans p ON p.plan_id = a.plan_id AND p.version = a.plan_version
  LEFT JOIN (SELECT DISTINCT plan_id, true AS is_about FROM fct_targets WHERE indicator_id LIKE about) t
    ON t.plan_id = a.plan_id
  GROUP BY a.plan_id
  ORDER BY bool_or(t.is_about) IS NULL, max(coalesce(p.ended_early_on, p.ends_on)) < as_of(), count(*) DESC, a.plan_id
  LIMIT 1));
CREATE TEMP MACRO year_for(wanted, of_plan) AS coalesce(nullif(wanted, ''), (
  SELECT CAST(greatest(min(year(starts_on)), least(max(year(coalesce(ended_early_on, ends_on))), year(as_of()))) AS VARCHAR)
  FROM dim_plans WHERE plan_id = of_plan));
CREATE TEMP MACRO targets_of(of_plan) AS TABLE
  SELECT a.*, t.label_vi, t.parent_row_no, t.indicator_id, t.measure_unit, t.scope_level, t.owner_department, t.place,
         a.org_unit_id = p.org_unit_id AS is_plan_unit, p.starts_on, coalesce(p.ended_early_on, p.ends_on) AS ends_on,
         c.comparator, c.unit_filter, c.raw_text
  FROM mart_attainment a
  JOIN dim_plans p ON p.plan_id = a.plan_id AND p.version = a.plan_version
  JOIN (SELECT plan_id, plan_version, target_id, any_value(label_vi) AS label_vi,
               any_value(parent_row_no) AS parent_row_no, any_value(indicator_id) AS indicator_id,
               any_value(measure_unit) AS measure_unit, any_value(scope_level) AS scope_level,
               any_value(owner_department) AS owner_department, min(source_row) AS place
        FROM fct_targets GROUP BY ALL) t
    ON t.plan_id = a.plan_id AND t.plan_version = a.plan_version AND t.target_id = a.target_id
  LEFT JOIN fct_targets c ON c.plan_id = a.plan_id AND c.plan_version = a.plan_version
    AND c.target_id = a.target_id AND c.period = a.period
  WHERE a.plan_id = of_plan;
CREATE TEMP MACRO territory_of(of_plan) AS TABLE
  WITH RECURSIVE own AS (SELECT DISTINCT org_unit_id FROM dim_plans WHERE plan_id = of_plan),
  steps AS (
    SELECT parent_org_unit_id AS above, org_unit_id AS below FROM map_org_unit_parents
    UNION
    SELECT old_org_unit_id, new_org_unit_id FROM map_org_units
    WHERE old_org_unit_id NOT IN (SELECT org_unit_id FROM own)),
  inside AS (
    SELECT org_unit_id FROM own
    UNION
    SELECT s.below FROM inside i JOIN steps s ON s.above = i.org_unit_id)
  SELECT u.*, u.org_unit_id IN (SELECT org_unit_id FROM own) AS is_plan_unit
  FROM inside JOIN dim_org_units u USING (org_unit_id);
CREATE TEMP MACRO communes_short_of(wanted, wanted_year, about, usual, without) AS TABLE
  WITH chosen AS (SELECT plan_for(wanted, about) AS plan_id, year_for(wanted_year, plan_for(wanted, about)) AS year),
  asked AS (
    SELECT coalesce(arg_max(t.target_value, (t.plan_id = chosen.plan_id, t.plan_version)), usual) AS least
    FROM fct_targets t, chosen WHERE t.indicator_id = about AND t.target_value IS NOT NULL),
  units AS (
    SELECT u.*, chosen.year FROM territory_of(plan_for(wanted, about)) u, chosen
    WHERE u.level = 'commune' AND coalesce(u.valid_from, DATE '0001-01-01') <= make_date(chosen.year::INT, 12, 31)
      AND coalesce(u.valid_to, DATE '9999-12-31') >= make_date(chosen.year::INT, 1, 1)),
  judged AS (
    SELECT u.official_code, u.name, u.year, d.name AS above, least,
           r.numerator, r.denominator, r.is_simulated, r.is_estimate, r.is_apportioned,
           CASE WHEN r.denominator = 0 THEN without WHEN r.numerator IS NULL OR r.denominator IS NULL THEN 'Chưa báo cáo'
                WHEN 100 * r.numerator < least * r.denominator THEN 'Dưới mức' ELSE 'Đủ' END AS state
    FROM units u
    LEFT JOIN results_on('reported') r ON r.org_unit_id = u.org_unit_id AND r.period = u.year AND r.indicator_id = about
    LEFT JOIN dim_org_units d ON d.org_unit_id = u.parent_org_unit_id, asked)
  SELECT 1 AS part, NULL AS code, 'Các xã của địa bàn: ' || count(*) AS name, NULL AS above, any_value(year) AS year,
         sum(numerator) AS numerator, sum(denominator) AS denominator, any_value(least) AS least,
         count(*) FILTER (WHERE state = 'Dưới mức') || ' xã dưới mức, ' || count(*) FILTER (WHERE state = 'Chưa báo cáo')
           || ' xã chưa báo cáo' AS state,
         bool_or(is_simulated) AS is_simulated, bool_or(is_estimate) AS is_estimate, bool_or(is_apportioned) AS is_apportioned
  FROM judged
  UNION ALL
  SELECT 2, official_code, name, above, year, numerator, denominator, least, state, is_simulated, is_estimate, is_apportioned
  FROM judged WHERE state IN ('Dưới mức', 'Chưa báo cáo');
CREATE TEMP MACRO verdict_vi(word) AS CASE word WHEN 'exceeded' THEN 'Vượt' WHEN 'achieved' THEN 'Đạt'
  WHEN 'not_achieved' THEN 'Chưa đạt' WHEN 'insufficient_data' THEN 'Thiếu số liệu'
  WHEN 'in_progress' THEN 'Đang thực hiện' WHEN 'not_assessed' THEN 'Không đánh giá' ELSE word END;
CREATE TEMP MACRO verdict_place(word) AS list_position(
  ['exceeded', 'achieved', 'not_achieved', 'insufficient_data', 'in_progress', 'not_assessed'], word);
CREATE TEMP MACRO pace_vi(word) AS CASE word WHEN 'ahead' THEN 'Vượt tiến độ' WHEN 'on_track' THEN 'Đúng tiến độ'
  WHEN 'behind' THEN 'Chậm' WHEN 'at_risk' THEN 'Có nguy cơ' ELSE word END;
CREATE TEMP MACRO level_vi(word) AS CASE word WHEN 'province' THEN 'Tỉnh' WHEN 'district' THEN 'Huyện'
  WHEN 'commune' THEN 'Xã' WHEN 'affiliated' THEN 'Đơn vị trực thuộc' WHEN 'branch' THEN 'Chi hội'
  WHEN 'national' THEN 'Trung ương' ELSE word END;
CREATE TEMP MACRO level_place(word) AS list_position(['national', 'province', 'district', 'affiliated', 'commune', 'branch'], word);
CREATE TEMP MACRO marks_vi(is_sim, is_est, is_app) AS nullif(concat_ws('; ', CASE WHEN is_sim THEN 'số mô phỏng' END,
  CASE WHEN is_est THEN 'có số ước' END, CASE WHEN is_app THEN 'có phần chia' END), '');
CREATE TEMP MACRO departments_vi(codes) AS (
  SELECT string_agg(coalesce(d.name_vi, c.code), '; ' ORDER BY c.place)
  FROM (SELECT unnest(string_split(codes, '|')) AS code, generate_subscripts(string_split(codes, '|'), 1) AS place) c
  LEFT JOIN dim_departments d ON d.department_id = c.code);
CREATE TEMP MACRO levels_vi(words) AS array_to_string(list_transform(string_split(words, ','), lambda w: level_vi(w)), ', ');
CREATE TEMP MACRO report_vi(word) AS CASE word WHEN 'monthly' THEN 'Tháng' WHEN 'quarterly' THEN 'Quý' WHEN 'half_year' THEN '6 tháng'
  WHEN 'yearly' THEN 'Năm' WHEN 'plan' THEN 'Kế hoạch' WHEN 'review' THEN 'Sơ kết, tổng kết' WHEN 'fund_monthly' THEN 'Vốn, tháng'
  WHEN 'fund_half_year' THEN 'Vốn, 6 tháng' WHEN 'fund_yearly' THEN 'Vốn, năm' ELSE word END;
