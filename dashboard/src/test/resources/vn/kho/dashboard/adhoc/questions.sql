-- A made province for the saved questions: two districts, three communes, merged on 01/07/2025; figures chosen so that
-- each answer can be told by heart. Its plan is in its second version, and another province stands beside it.

INSERT INTO dim_org_units BY NAME
SELECT * FROM (VALUES
  ('p91', '91', 'Tỉnh Thử', 'Tỉnh', 'province', NULL, NULL, DATE '2025-06-30'),
  ('p93', '93', 'Tỉnh Bên', 'Tỉnh', 'province', NULL, NULL, DATE '2025-06-30'),
  ('p92', '92', 'Tỉnh Mới', 'Tỉnh', 'province', NULL, DATE '2025-07-01', NULL),
  ('d1', '911', 'Huyện Một', 'Huyện', 'district', 'p91', NULL, DATE '2025-06-30'),
  ('d2', '912', 'Huyện Hai', 'Huyện', 'district', 'p91', NULL, DATE '2025-06-30'),
  ('c1', '90001', 'Xã An', 'Xã', 'commune', 'd1', NULL, DATE '2025-06-30'),
  ('c2', '90002', 'Xã Bình', 'Xã', 'commune', 'd1', NULL, DATE '2025-06-30'),
  ('c3', '90003', 'Xã Cao', 'Xã', 'commune', 'd2', NULL, DATE '2025-06-30'),
  ('n1', '90001', 'Xã Đông', 'Xã', 'commune', 'p92', DATE '2025-07-01', NULL),
  ('n2', '90003', 'Xã Tây', 'Xã', 'commune', 'p92', DATE '2025-07-01', NULL),
  ('f1', '90009', 'Xã Lạ', 'Xã', 'commune', 'p93', NULL, DATE '2025-06-30'))
  AS u(org_unit_id, official_code, name, type, level, parent_org_unit_id, valid_from, valid_to);

INSERT INTO map_org_unit_parents BY NAME
SELECT org_unit_id, parent_org_unit_id, valid_from, valid_to FROM dim_org_units WHERE parent_org_unit_id IS NOT NULL;

INSERT INTO map_org_units BY NAME
SELECT *, DATE '2025-07-01' AS effective_date, 'NQ-1' AS legal_basis FROM (VALUES
  ('p91', 'p92', 1, 'whole'), ('p93', 'p92', 1, 'whole'), ('c1', 'n1', 1, 'whole'), ('c2', 'n1', 0.4, 'part'),
  ('c2', 'n2', 0.6, 'part'), ('c3', 'n2', NULL, 'part'))
  AS m(old_org_unit_id, new_org_unit_id, weight, part);

INSERT INTO dim_departments BY NAME SELECT *, '' AS spellings FROM (VALUES ('ban-a', 'Ban A', 'Department A'), ('ban-b', 'Ban B', 'Department B')) AS d(department_id, name_vi, name_en);
INSERT INTO bridge_indicator_schemes BY NAME
SELECT indicator_id, 'DA01' AS scheme_id FROM (VALUES ('new_cooperatives'), ('cooperatives_strengthened')) AS b(indicator_id);
INSERT INTO dim_org_unit_attributes BY NAME
SELECT * FROM (VALUES ('d1', 'terrain', 'lowland'), ('d2', 'terrain', 'mountain'), ('c1', 'terrain', 'mountain'))
  AS a(org_unit_id, attribute, value);

INSERT INTO meta_snapshots BY NAME
SELECT 'S000001' AS snapshot_id, DATE '2025-08-10' AS as_of, TIMESTAMP '2025-08-10 02:00:00' AS created_at, '0.1.0' AS code_version,
       'made' AS inputs, '{}' AS row_counts, 'passed' AS checks;

INSERT INTO dim_plans BY NAME
SELECT *, 'plans.csv' AS source_file, sha256(plan_id) AS source_sha256 FROM (VALUES
  ('made', 1, 'Kế hoạch thử, bản đầu', DATE '2023-12-01', 'p91', DATE '2024-01-01', DATE '2026-12-31'),
  ('made', 2, 'Kế hoạch thử', DATE '2024-03-01', 'p91', DATE '2024-01-01', DATE '2026-12-31'),
  ('beside', 1, 'Kế hoạch tỉnh bên', DATE '2024-01-01', 'p93', DATE '2024-01-01', DATE '2024-12-31'))
  AS p(plan_id, version, title_vi, issued_on, org_unit_id, starts_on, ends_on);

-- Indicators: id, name, unit of measure, kind of value, rule over time.
CREATE TEMP TABLE measures AS SELECT * FROM (VALUES
  ('households_out_of_poverty', 'Hộ thoát nghèo', 'hộ', 'count', 'sum', 'Hộ ra khỏi danh sách nghèo'),
  ('women_headed_out_of_poverty', 'Hộ nữ làm chủ thoát nghèo', 'hộ', 'count', 'sum', 'Hộ do nữ làm chủ thoát nghèo'),
  ('new_cooperatives', 'HTX mới', 'HTX', 'count', 'sum', 'HTX thành lập trong kỳ'),
  ('members_net_growth', 'Thực tăng', 'hội viên', 'count', 'sum', 'Kết nạp trừ giảm'),
  ('members_admitted', 'Kết nạp', 'hội viên', 'count', 'sum', ''), ('members_left', 'Giảm', 'hội viên', 'count', 'sum', ''),
  ('members', 'Hội viên', 'hội viên', 'count', 'last', ''),
  ('gathering_rate', 'Tỷ lệ tập hợp', '%', 'ratio', 'last', ''), ('core_member_share', 'Nòng cốt', '%', 'ratio', 'last', ''),
  ('officers_software_province', 'Thạo phần mềm', 'người', 'count', 'sum', ''),
  ('presidents_trained', 'Chủ tịch tập huấn', 'người', 'count', 'sum', ''),
  ('policies_supervised_district', 'Giám sát cấp huyện', 'chính sách', 'count', 'sum', ''),
  ('drafts_commented_commune', 'Góp ý', 'dự thảo', 'count', 'sum', ''), ('policies_proposed', 'Đề xuất', 'chính sách', 'count', 'sum', ''),
  ('ms_one', 'Việc một', 'việc', 'milestone', 'last', ''), ('ms_two', 'Việc hai', 'việc', 'milestone', 'last', ''),
  ('families_5k3s', 'Gia đình 5 không 3 sạch', 'hộ', 'count', 'sum', ''),
  ('victims_supported_share', 'Nạn nhân được hỗ trợ', '%', 'ratio', 'sum', ''),
  ('trust_outstanding', 'Dư nợ', 'triệu đồng', 'amount', 'last', ''), ('trust_borrowers', 'Hộ vay', 'hộ', 'count', 'last', ''),
  ('loan_groups', 'Tổ', 'tổ', 'count', 'last', ''), ('overdue_ratio', 'Nợ quá hạn', '%', 'ratio', 'last', ''),
  ('good_loan_groups_share', 'Tổ tốt, khá', '%', 'ratio', 'last', ''), ('weak_loan_groups', 'Tổ yếu', 'tổ', 'count', 'last', ''),
  ('loan_members_saving_share', 'Gửi tiết kiệm', '%', 'ratio', 'last', ''), ('borrowers_saving_share', 'Hộ vay gửi', '%', 'ratio', 'last', ''),
  ('communes_inspected_by_province', 'Xã được tỉnh kiểm tra', 'xã', 'count', 'sum', ''),
  ('loan_groups_inspected_by_district_share', 'Tổ được huyện kiểm tra', '%', 'ratio', 'last', ''),
  ('borrowers_inspected_by_commune_share', 'Thành viên được kiểm tra', '%', 'ratio', 'last', ''),
  ('new_loans_checked_share', 'Món vay được kiểm tra', '%', 'ratio', 'sum', ''),
  ('women_workers_trained', 'Lao động được dạy nghề', 'người', 'count', 'sum', ''),
  ('cooperatives_maintained', 'HTX được duy trì', 'HTX', 'count', 'last', ''),
  ('cooperatives_strengthened', 'HTX được củng cố', 'HTX', 'count', 'sum', '')
) AS m(indicator_id, name_vi, measure_unit, value_type, time_rule, definition_vi);
INSERT INTO dim_indicators BY NAME SELECT *, name_vi AS name_en, 'sum' AS unit_rule FROM measures;

-- The plan's rows and what became of them: row, parent, words, indicator, kind, scope, department, filter, period, unit,
-- target, actual, due, reported, verdict, reason, numerator, denominator, running total, planned total, units met, pace.
CREATE TEMP TABLE judged AS SELECT * FROM (VALUES
  ('I', NULL, 'Chỉ tiêu nhiệm kỳ', NULL, 'qualitative', NULL, NULL, NULL, '2024', 'p91', NULL, NULL, NULL, NULL, 'not_achieved', '1/3', 1, 3, NULL, NULL, NULL, NULL),
  ('I.1', 'I', 'Chỉ tiêu 1: thoát nghèo', NULL, 'qualitative', NULL, NULL, NULL, '2024', 'p91', NULL, NULL, NULL, NULL, 'not_achieved', '1/2', 1, 2, NULL, NULL, NULL, NULL),
  ('I.1', 'I', 'Chỉ tiêu 1: thoát nghèo', NULL, 'qualitative', NULL, NULL, NULL, '2024-2026', 'p91', NULL, NULL, NULL, NULL, 'in_progress', '0/2', 0, 2, NULL, NULL, NULL, NULL),
  ('I.1.1', 'I.1', 'Hộ thoát nghèo', 'households_out_of_poverty', 'count', 'province', NULL, NULL, '2024', 'p91', 8, 9, 3, 3, 'exceeded', NULL, NULL, NULL, 9, 8, NULL, NULL),
  ('I.1.1', 'I.1', 'Hộ thoát nghèo', 'households_out_of_poverty', 'count', 'province', NULL, NULL, '2025', 'p91', 8, NULL, 3, 0, 'in_progress', NULL, NULL, NULL, 9, 16, NULL, 'behind'),
  ('I.1.1', 'I.1', 'Hộ thoát nghèo', 'households_out_of_poverty', 'cumulative', 'province', NULL, NULL, '2024-2026', 'p91', 24, 9, 3, 3, 'in_progress', NULL, NULL, NULL, 9, 24, NULL, 'on_track'),
  ('I.1.1/1', 'I.1', 'Mỗi xã 3 hộ', 'households_out_of_poverty', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'p91', 3, 9, 3, 2, 'insufficient_data', '1/3', 1, 3, NULL, NULL, 1, NULL),
  ('I.1.1/1', 'I.1', 'Mỗi xã 3 hộ', 'households_out_of_poverty', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'c1', 3, 7, 1, 1, 'exceeded', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('I.1.1/1', 'I.1', 'Mỗi xã 3 hộ', 'households_out_of_poverty', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'c2', 3, 2, 1, 1, 'not_achieved', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('I.1.1/1', 'I.1', 'Mỗi xã 3 hộ', 'households_out_of_poverty', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'c3', 3, NULL, 1, 0, 'insufficient_data', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('I.2', 'I', 'HTX mới', 'new_cooperatives', 'count', 'province', NULL, NULL, '2024', 'p91', 2, 3, 3, 3, 'exceeded', NULL, NULL, NULL, 3, 2, NULL, NULL),
  ('I.2', 'I', 'HTX mới', 'new_cooperatives', 'cumulative', 'province', NULL, NULL, '2024-2026', 'p91', 6, 3, 3, 3, 'in_progress', NULL, NULL, NULL, 3, 6, NULL, 'ahead'),
  ('I.3', 'I', 'Thực tăng', 'members_net_growth', 'count', 'province', NULL, NULL, '2024', 'p91', 10, -2, 3, 3, 'not_achieved', NULL, NULL, NULL, -2, 10, NULL, NULL),
  ('I.4', 'I', 'Mỗi xã tập hợp trên nửa', 'gathering_rate', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'p91', 50, NULL, 3, 3, 'not_achieved', NULL, 1, 3, NULL, NULL, 1, NULL),
  ('I.5', 'I', 'Nòng cốt tăng', 'core_member_share', 'percent_point_growth', 'province', NULL, NULL, '2024', 'p91', 1, 1.2, 3, 3, 'achieved', 'Lũy kế 1,2', 422, 1000, 1.2, 1, NULL, NULL),
  ('I.6', 'I', 'Cán bộ tỉnh thạo phần mềm', 'officers_software_province', 'count', 'province', NULL, NULL, '2024', 'p91', 5, 5, 1, 1, 'achieved', NULL, NULL, NULL, 5, 5, NULL, NULL),
  ('I.6', 'I', 'Cán bộ tỉnh thạo phần mềm', 'officers_software_province', 'cumulative', 'province', NULL, NULL, '2024-2026', 'p91', 20, 5, 1, 1, 'in_progress', NULL, NULL, NULL, 5, 20, NULL, 'at_risk'),
  ('I.7', 'I', 'Chủ tịch được tập huấn', 'presidents_trained', 'count', 'commune', NULL, NULL, '2024', 'p91', 2, 1, 3, 3, 'not_achieved', NULL, NULL, NULL, 1, 2, NULL, NULL),
  ('I.7', 'I', 'Chủ tịch được tập huấn', 'presidents_trained', 'cumulative', 'commune', NULL, NULL, '2024-2026', 'p91', 6, 1, 3, 3, 'in_progress', NULL, NULL, NULL, 1, 6, NULL, 'behind'),
  ('I.8', 'I', 'Huyện giám sát', 'policies_supervised_district', 'count', 'district', NULL, NULL, '2024', 'p91', 2, 1, 2, 1, 'insufficient_data', NULL, NULL, NULL, 1, 2, NULL, NULL),
  ('I.8', 'I', 'Huyện giám sát', 'policies_supervised_district', 'count', 'district', NULL, NULL, '2026', 'p91', 2, NULL, 2, 0, 'not_assessed', 'Cấp không còn', NULL, NULL, 1, 6, NULL, NULL),
  ('I.9', 'I', 'Mỗi xã góp ý hai dự thảo', 'drafts_commented_commune', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'c1', 2, 1, 1, 1, 'not_achieved', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('I.9', 'I', 'Mỗi xã góp ý hai dự thảo', 'drafts_commented_commune', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'c2', 2, 2, 1, 1, 'achieved', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('I.10', 'I', 'Chính sách đề xuất thành công', 'policies_proposed', 'cumulative', 'province', NULL, NULL, '2024-2026', 'p91', 1, 1, 1, 1, 'achieved', NULL, NULL, NULL, 1, 1, NULL, 'on_track'),
  ('I.11', 'I', 'Gia đình 5 không 3 sạch', 'families_5k3s', 'count', 'province', NULL, NULL, '2024', 'p91', 100, 80, 3, 2, 'insufficient_data', NULL, NULL, NULL, 80, 100, NULL, NULL),
  ('I.12', 'I', 'Nạn nhân được hỗ trợ', 'victims_supported_share', 'percent', 'province', NULL, NULL, '2024', 'p91', 80, 73.684211, 2, 2, 'not_achieved', NULL, 14, 19, NULL, NULL, NULL, NULL),
  ('II.1', 'II', 'Việc một', 'ms_one', 'milestone', 'province', 'ban-a', NULL, '2024', 'p91', 1, 1, 1, 1, 'achieved', NULL, 1, 1, NULL, NULL, NULL, NULL),
  ('II.2', 'II', 'Việc hai', 'ms_two', 'milestone', 'province', 'ban-a|ban-b', NULL, '2024', 'p91', 1, 0, 1, 1, 'not_achieved', NULL, 0, 1, NULL, NULL, NULL, NULL),
  ('III.1', 'III', 'Nợ quá hạn', 'overdue_ratio', 'threshold_max', 'province', NULL, NULL, '2024', 'p91', 0.27, 0.2749, 2, 2, 'not_achieved', NULL, 2749, 1000000, NULL, NULL, NULL, NULL),
  ('III.2', 'III', 'Cảnh báo nợ quá hạn', 'overdue_ratio', 'alert_threshold', 'district', NULL, NULL, '2024', 'p91', 1, NULL, 2, 2, 'not_assessed', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('III.3', 'III', 'Đồng bằng gửi tiết kiệm', 'loan_members_saving_share', 'percent', 'district', NULL, 'terrain=lowland', '2024', 'p91', 95, 94, 1, 1, 'not_achieved', NULL, 94, 100, NULL, NULL, NULL, NULL),
  ('III.4', 'III', 'Miền núi gửi tiết kiệm', 'loan_members_saving_share', 'percent', 'district', NULL, 'terrain=mountain', '2024', 'p91', 80, NULL, 1, 0, 'insufficient_data', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('III.5', 'III', 'Mỗi huyện một xã được tỉnh kiểm tra', 'communes_inspected_by_province', 'per_unit_minimum', 'district', NULL, NULL, '2024', 'p91', 1, 3, 2, 2, 'not_achieved', '1/2', 1, 2, NULL, NULL, 1, NULL),
  ('III.6', 'III', 'Tổ được huyện kiểm tra', 'loan_groups_inspected_by_district_share', 'per_unit_minimum', 'commune', NULL, NULL, '2024', 'p91', 15, NULL, 3, 3, 'not_achieved', NULL, 1, 2, NULL, NULL, 1, NULL),
  ('III.7', 'III', 'Lao động nữ được dạy nghề', 'women_workers_trained', 'count', 'province', NULL, NULL, '2024', 'p91', 1200, 1300, 1, 1, 'exceeded', NULL, NULL, NULL, 1300, 1200, NULL, NULL),
  ('III.8', 'III', 'HTX được duy trì', 'cooperatives_maintained', 'count_stock', 'province', NULL, NULL, '2024', 'p91', 14, 13, 1, 1, 'not_achieved', NULL, NULL, NULL, 13, 14, NULL, NULL),
  ('III.9', 'III', 'HTX được củng cố', 'cooperatives_strengthened', 'cumulative', 'province', NULL, NULL, '2024-2026', 'p91', 10, 6, 2, 2, 'in_progress', NULL, NULL, NULL, 6, 10, NULL, 'ahead')
) AS j(row_no, parent_row_no, label_vi, indicator_id, kind, scope_level, owner_department, unit_filter, period, org_unit_id, target_value,
       actual_value, units_due, units_reported, verdict, reason, numerator, denominator, cumulative_actual, cumulative_target, units_met, pace_status);

CREATE TEMP MACRO first_day(p) AS make_date(left(p, 4)::INT, 1, 1);
CREATE TEMP MACRO last_day_of(p) AS make_date(right(p, 4)::INT, 12, 31);

-- Version 1 asked for nine tenths; nobody may see it beside version 2.
INSERT INTO fct_targets BY NAME
SELECT 'made' AS plan_id, v AS plan_version, 'made:' || row_no AS target_id, row_no, parent_row_no, indicator_id, label_vi, label_vi AS label_en,
       kind, '>=' AS comparator, CASE v WHEN 1 THEN target_value * 0.9 ELSE target_value END AS target_value,
       (SELECT measure_unit FROM measures m WHERE m.indicator_id = j.indicator_id) AS measure_unit, scope_level, owner_department, unit_filter,
       period, first_day(period) AS period_start, last_day_of(period) AS period_end, 'printed_cell' AS origin, 'made.csv' AS source_file,
       (row_number() OVER (PARTITION BY v ORDER BY place))::INT AS source_row
FROM (SELECT *, row_number() OVER () AS place FROM judged) j, (VALUES (1), (2)) versions(v)
WHERE org_unit_id = 'p91' OR row_no = 'I.9' AND org_unit_id = 'c1';

INSERT INTO mart_attainment BY NAME
SELECT 'made' AS plan_id, 2 AS plan_version, 'made:' || row_no AS target_id, row_no, kind, org_unit_id, period, first_day(period) AS period_start,
       last_day_of(period) AS period_end, target_value, actual_value,
       CASE WHEN target_value > 0 THEN round(100 * actual_value / target_value, 1) END AS attainment_pct, actual_value - target_value AS gap_value,
       cumulative_target, cumulative_actual, units_due, units_reported, round(100.0 * units_reported / nullif(units_due, 0), 1) AS coverage_pct,
       units_met, numerator, denominator, verdict, pace_status, reason, row_no = 'I.11' AS is_estimate, false AS is_apportioned, row_no = 'I.2' AS is_simulated
FROM judged;

-- The plan of the province beside it: one target that both have, one that is defined otherwise.
INSERT INTO fct_targets BY NAME
SELECT 'beside' AS plan_id, 1 AS plan_version, 'beside:' || row_no AS target_id, row_no, indicator_id, label_vi, label_vi AS label_en, 'count' AS kind,
       '>=' AS comparator, target_value, 'x' AS measure_unit, 'province' AS scope_level, '2024' AS period, DATE '2024-01-01' AS period_start,
       DATE '2024-12-31' AS period_end, 'printed_cell' AS origin, 'beside.csv' AS source_file, 1 AS source_row
FROM (VALUES ('1', 'new_cooperatives', 'HTX mới của tỉnh bên', 4), ('2', 'women_headed_out_of_poverty', 'Hộ nữ làm chủ', 5)) AS b(row_no, indicator_id, label_vi, target_value);
INSERT INTO mart_attainment BY NAME
SELECT plan_id, plan_version, target_id, row_no, kind, 'p93' AS org_unit_id, period, period_start, period_end, target_value, 40 AS actual_value,
       'exceeded' AS verdict, false AS is_estimate, false AS is_apportioned, false AS is_simulated FROM fct_targets WHERE plan_id = 'beside';

-- Figures by period on one boundary: indicator, unit, period, value, numerator, denominator, due, reported.
CREATE TEMP TABLE figures AS SELECT * FROM (VALUES
  ('reported', 'new_cooperatives', 'd1', '2024', 2, NULL, NULL, 2, 2), ('reported', 'new_cooperatives', 'd2', '2024', 1, NULL, NULL, 1, 1),
  ('reported', 'new_cooperatives', 'c1', '2024', 2, NULL, NULL, 1, 1), ('reported', 'new_cooperatives', 'c3', '2024', 1, NULL, NULL, 1, 1),
  ('reported', 'new_cooperatives', 'f1', '2024', 40, NULL, NULL, 1, 1), ('reported', 'new_cooperatives', 'n1', '2025', 4, NULL, NULL, 1, 1),
  ('footprint', 'members_admitted', 'p91', '2024', 5, NULL, NULL, 3, 3), ('footprint', 'members_left', 'p91', '2024', 7, NULL, NULL, 3, 3),
  ('footprint', 'members', 'p91', '2024', 998, NULL, NULL, 3, 3),
  ('reported', 'gathering_rate', 'c1', '2024', NULL, 60, 120, 1, 1), ('reported', 'gathering_rate', 'c2', '2024', NULL, 59999, 119999, 1, 1),
  ('reported', 'gathering_rate', 'f1', '2024', NULL, 1, 100, 1, 1),
  ('reported', 'policies_supervised_district', 'd1', '2024', 1, NULL, NULL, 1, 1),
  ('reported', 'families_5k3s', 'c1', '2024', 60, NULL, NULL, 1, 1), ('reported', 'families_5k3s', 'c2', '2024', 20, NULL, NULL, 1, 1),
  ('reported', 'families_5k3s', 'c3', '2024', NULL, NULL, NULL, 1, 0), ('reported', 'families_5k3s', 'f1', '2024', 999, NULL, NULL, 1, 1),
  ('footprint', 'victims_supported_share', 'p91', '2024', NULL, 14, 19, 2, 2),
  ('reported', 'victims_supported_share', 'd1', '2024', NULL, 14, 19, 1, 1), ('reported', 'victims_supported_share', 'd2', '2024', NULL, 0, 0, 1, 1),
  ('reported', 'victims_supported_share', 'c1', '2024', NULL, 14, 19, 1, 1),
  ('reported', 'trust_outstanding', 'd1', '2023-12', 100, NULL, NULL, 1, 1), ('reported', 'trust_outstanding', 'd1', '2024-11', 118, NULL, NULL, 1, 1),
  ('reported', 'trust_outstanding', 'd1', '2024-12', 120, NULL, NULL, 1, 1), ('reported', 'trust_borrowers', 'd1', '2024-12', 7, NULL, NULL, 1, 1),
  ('reported', 'trust_borrowers', 'd1', '2023-12', 9, NULL, NULL, 1, 1), ('reported', 'loan_groups', 'd1', '2024-12', 3, NULL, NULL, 1, 1),
  ('reported', 'trust_outstanding', 'f1', '2024-12', 5000, NULL, NULL, 1, 1),
  ('reported', 'overdue_ratio', 'p91', '2024-12', NULL, 2749, 1000000, 2, 2), ('reported', 'overdue_ratio', 'd1', '2024-12', NULL, 27, 10000, 1, 1),
  ('reported', 'overdue_ratio', 'd2', '2024-12', NULL, 101, 10000, 1, 1),
  ('reported', 'good_loan_groups_share', 'd1', '2024', NULL, 1180, 1243, 1, 1), ('reported', 'good_loan_groups_share', 'd2', '2024', NULL, 1181, 1243, 1, 1),
  ('reported', 'weak_loan_groups', 'd1', '2024', 0, NULL, NULL, 1, 1), ('reported', 'weak_loan_groups', 'd2', '2024', 2, NULL, NULL, 1, 1),
  ('reported', 'loan_members_saving_share', 'd1', '2024', NULL, 94, 100, 1, 1),
  ('reported', 'borrowers_saving_share', 'd1', '2024', NULL, 499, 500, 2, 2), ('reported', 'borrowers_saving_share', 'c1', '2024', NULL, 300, 300, 1, 1),
  ('reported', 'loan_groups_inspected_by_district_share', 'c1', '2024', NULL, 2, 10, 1, 1),
  ('reported', 'loan_groups_inspected_by_district_share', 'c2', '2024', NULL, 1, 7, 1, 1),
  ('reported', 'loan_groups_inspected_by_district_share', 'c3', '2024', NULL, 3, 14, 1, 1),
  ('reported', 'borrowers_inspected_by_commune_share', 'c1', '2024', NULL, 36, 40, 1, 1),
  ('reported', 'borrowers_inspected_by_commune_share', 'c2', '2024', NULL, 34, 38, 1, 1),
  ('reported', 'new_loans_checked_share', 'c1', '2024', NULL, 50, 52, 1, 1), ('reported', 'new_loans_checked_share', 'c2', '2024', NULL, 0, 0, 1, 1),
  ('reported', 'cooperatives_strengthened', 'd1', '2024', 4, NULL, NULL, 1, 1), ('reported', 'cooperatives_strengthened', 'd2', '2024', 2, NULL, NULL, 1, 1),
  ('footprint', 'ms_two', 'p91', '2025', 1, NULL, NULL, 1, 1)
) AS f(boundary, indicator_id, org_unit_id, period, value, numerator, denominator, units_due, units_reported);

INSERT INTO mart_results_by_period BY NAME
SELECT *, CASE length(period) WHEN 4 THEN 'year' ELSE 'month' END AS period_type,
       make_date(left(period, 4)::INT, CASE length(period) WHEN 4 THEN 1 ELSE right(period, 2)::INT END, 1) AS period_start,
       last_day(make_date(left(period, 4)::INT, CASE length(period) WHEN 4 THEN 12 ELSE right(period, 2)::INT END, 1)) AS period_end,
       (100 * numerator / nullif(denominator, 0))::DECIMAL(24, 6) AS ratio_pct, round(100.0 * units_reported / units_due, 1) AS coverage_pct,
       false AS is_apportioned, false AS is_estimate, indicator_id = 'new_cooperatives' AS is_simulated
FROM figures;

INSERT INTO mart_trend_yearly BY NAME
SELECT * FROM (VALUES
  ('footprint', 'p91', 'new_cooperatives', 2023, 2, NULL, 100, NULL), ('footprint', 'p91', 'new_cooperatives', 2024, 3, 50, 100, NULL),
  ('current', 'p92', 'new_cooperatives', 2023, 50, NULL, 90, NULL), ('current', 'p92', 'new_cooperatives', 2024, 40, -20, 90, NULL))
  AS t(boundary, org_unit_id, indicator_id, year, value, change_pct, coverage_pct, series_break);

-- One policy, told by a month and again by the year it lies in.
INSERT INTO fct_results BY NAME
SELECT *, 'policies_proposed' AS indicator_id, 'p91' AS org_unit_id, 1 AS value, true AS is_current, 'final' AS status, false AS is_simulated,
       source_row::VARCHAR AS result_id FROM (VALUES
  ('2024-05', DATE '2024-05-01', DATE '2024-05-31', DATE '2024-06-03', 'Quyết định 12', 'thang.csv', 4),
  ('2024', DATE '2024-01-01', DATE '2024-12-31', DATE '2025-01-05', NULL, 'nam.csv', 9))
  AS r(period, period_start, period_end, received_on, note, source_file, source_row);

INSERT INTO mart_reporting BY NAME
SELECT *, 'monthly' AS report_type, 1 AS indicators_due, 1 AS indicators_reported FROM (VALUES
  ('d1', '2024-10', DATE '2024-11-09', 0, 'on_time'), ('d1', '2024-11', DATE '2024-12-09', 3, 'late'),
  ('d1', '2024-12', DATE '2025-01-09', 5, 'corrected'), ('d2', '2024-11', DATE '2024-12-09', 0, 'on_time'),
  ('d2', '2024-12', DATE '2025-01-09', NULL, 'missing'), ('d2', '2025-08', DATE '2025-09-09', NULL, 'not_due'))
  AS r(org_unit_id, period, due_on, days_late, state);

INSERT INTO fct_published_figures BY NAME
SELECT 'p93' AS org_unit_id, 'jobs_after_training_share' AS indicator_id, '2019' AS period, '11.449/13.470' AS as_printed, 11449 AS numerator,
       13470 AS denominator, 'Báo tỉnh bên' AS source_title;
INSERT INTO dim_indicators BY NAME SELECT 'jobs_after_training_share' AS indicator_id, 'Có việc làm sau đào tạo' AS name_vi, '' AS name_en, '%' AS measure_unit;

INSERT INTO fct_issues BY NAME
SELECT 's' AS submission_id, 'error' AS severity, 'text_in_number' AS code, name AS file_name, 'không phải số: ' || name AS message_vi, '' AS message_en
FROM (VALUES ('b.csv'), ('a.csv')) AS f(name);
INSERT INTO mart_findings BY NAME
SELECT 'F1' AS finding_id, 'warning' AS severity, 'parent_differs' AS code, 'result' AS subject, 'tổng khác các phần' AS message_vi, '' AS message_en, 'a.csv' AS source_file, 3 AS source_row;
INSERT INTO mart_changes BY NAME
SELECT 'S0' AS from_snapshot, 'S1' AS to_snapshot, 'actual' AS measure, 'made:I.1.1' AS target_id, 'p91' AS org_unit_id, '2024' AS period, 7 AS old_value, 9 AS new_value;
