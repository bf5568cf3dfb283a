package vn.kho.transform.io;

import org.apache.spark.sql.types.StructType;

/**
 * The tables the ingest program writes, with the columns read here; whole numbers are read wide.
 */
public enum FactTable {
  UNITS(
      "units",
      Kind.SET,
      """
      org_unit_id string, official_code string, name string, level string, type string,
      parent_org_unit_id string, parent_code string, valid_from date, valid_to date,
      legal_basis string, in_plan boolean, note string, source_file string, source_row bigint"""),
  UNIT_LINKS(
      "unit_links",
      Kind.SET,
      """
      old_org_unit_id string, new_org_unit_id string, effective_date date, part string,
      weight decimal(9,6), basis string, legal_basis string, source string, source_file string,
      source_row bigint"""),
  UNIT_PARENTS(
      "unit_parents",
      Kind.SET,
      """
      org_unit_id string, parent_org_unit_id string, valid_from date, valid_to date"""),
  UNIT_ATTRIBUTES(
      "unit_attributes",
      Kind.SET,
      """
      org_unit_id string, attribute string, value string, valid_from date, valid_to date,
      source string"""),
  INDICATORS(
      "indicators",
      Kind.SET,
      """
      indicator_id string, name_vi string, name_en string, measure_unit string, value_type string,
      time_rule string, unit_rule string, desired_direction string, decimals bigint,
      definition_vi string, definition_en string, report_level string, report_frequency string,
      may_be_negative boolean, numerator_may_exceed boolean, baseline_year bigint"""),
  SCHEMES(
      "schemes",
      Kind.SET,
      """
      scheme_id string, name_vi string, name_en string, starts_on date, ends_on date,
      legal_basis string"""),
  INDICATOR_SCHEMES("indicator_schemes", Kind.SET, "indicator_id string, scheme_id string"),
  DEPARTMENTS(
      "departments",
      Kind.SET,
      "department_id string, name_vi string, name_en string, spellings string"),
  REPORT_DUTIES(
      "report_duties",
      Kind.SET,
      """
      duty_id string, report_type string, reporter_level string, receiver string,
      frequency string, due_rule string, is_strict boolean, valid_from date, valid_to date,
      plan_id string"""),
  PLANS(
      "plans",
      Kind.APPEND,
      """
      plan_id string, version bigint, title_vi string, title_en string, doc_number string,
      issued_on date, issuer string, org_unit_id string, starts_on date, ends_on date,
      ended_early_on date, superseded_by_plan_id string, source_file string,
      source_sha256 string, received_on date, revision_reason string, load_seq bigint"""),
  TARGETS(
      "targets",
      Kind.APPEND,
      """
      plan_id string, plan_version bigint, target_id string, row_no string, parent_row_no string,
      indicator_id string, label_vi string, label_en string, kind string, comparator string,
      target_value decimal(24,6), target_value_max decimal(24,6), measure_unit string,
      scope_level string, unit_filter string, period string, period_start date, period_end date,
      responsible_level string, owner_department string, coordinating string, funding string,
      origin string, raw_text string, source_line bigint, source_file string, source_row bigint,
      qualifier string, said_period string, counted_group string, load_seq bigint"""),
  PUBLISHED_FIGURES(
      "published_figures",
      Kind.APPEND,
      """
      figure_id string, org_unit_id string, indicator_id string, row_no string, period string,
      basis string, as_printed string, value decimal(24,6), numerator decimal(24,6),
      denominator decimal(24,6), qualifier string, source_title string, source_address string,
      published_on date, note string, source_file string, source_row bigint, load_seq bigint"""),
  SUBMISSIONS(
      "submissions",
      Kind.APPEND,
      """
      submission_id string, file_name string, file_sha256 string, received_on date,
      org_unit_id string, report_type string, period string, due_on date, is_on_time boolean,
      rows_accepted bigint, rows_refused bigint, is_simulated boolean, load_seq bigint"""),
  RESULTS(
      "results",
      Kind.APPEND,
      """
      result_id string, submission_id string, org_unit_id string, indicator_id string,
      period string, period_type string, period_start date, period_end date, basis string,
      value decimal(24,6), numerator decimal(24,6), denominator decimal(24,6), status string,
      report_state string, received_on date, is_simulated boolean, source_file string,
      source_sheet string, source_row bigint, source_column string, raw_text string, note string,
      qualifier string, load_seq bigint, recorded_at timestamp, file_sha256 string"""),
  ISSUES(
      "issues",
      Kind.APPEND,
      """
      submission_id string, severity string, code string, file_name string, sheet string,
      row bigint, `column` string, found_text string, message_vi string, message_en string,
      load_seq bigint""");

  /** Whether a load writes a table's whole set anew or adds to it. */
  enum Kind {
    SET,
    APPEND
  }

  private final String table;
  private final Kind kind;
  private final String columns;

  FactTable(String table, Kind kind, String columns) {
    this.table = table;
    this.kind = kind;
    this.columns = columns;
  }

  public String table() {
    return table;
  }

  boolean isSet() {
    return kind == Kind.SET;
  }

  /** The columns as DuckDB writes them. */
  public String columns() {
    return columns.replace('`', '"');
  }

  public StructType schema() {
    return StructType.fromDDL(columns);
  }
}
