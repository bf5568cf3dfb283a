package vn.kho.dashboard.api;

import java.util.List;

/** The public lists of version 1. */
final class Resources {
  private static final String ID = "[A-Za-z0-9._#~/:-]{1,120}";
  private static final String PERIOD = "[0-9]{4}[0-9A-Z-]{0,6}";
  private static final Parameter UNIT =
      Parameter.optional("unit", ID, "org_unit_id; without it, every unit");

  private Resources() {}

  static List<Resource> all() {
    return List.of(
        snapshots(),
        plans(),
        targets(),
        units(),
        indicators(),
        attainment(),
        series(),
        forecasts(),
        published(),
        results(),
        submissions(),
        unitLinks(),
        findings(),
        reporting(),
        changes());
  }

  private static Resource snapshots() {
    return Resource.named("snapshots", "Published snapshots up to this one, the newest first")
        .text("snapshot_id")
        .date("as_of")
        .time("created_at")
        .text("code_version")
        .build();
  }

  private static Resource plans() {
    return Resource.named("plans", "Plans, every version")
        .text("plan_id")
        .integer("version")
        .text("title_vi", "title_en", "doc_number")
        .date("issued_on")
        .text("issuer", "org_unit_id")
        .date("starts_on", "ends_on", "ended_early_on")
        .text("superseded_by_plan_id")
        .build();
  }

  private static Resource targets() {
    return Resource.named("targets", "What a plan asks for, one row per target and period")
        .by(Parameter.required("plan", ID, "plan_id"))
        .by(Parameter.optional("period", PERIOD, "a period code, such as 2024"))
        .text("plan_id")
        .integer("plan_version")
        .text("target_id", "row_no", "parent_row_no", "indicator_id", "label_vi", "label_en")
        .text("kind", "comparator")
        .number("target_value", "target_value_max")
        .text("measure_unit", "scope_level", "period")
        .date("period_start", "period_end")
        .text("origin", "raw_text")
        .build();
  }

  private static Resource units() {
    return Resource.named("units", "Units, one row per version")
        .by(Parameter.optional("level", "[a-z]{1,20}", "province, district, commune …"))
        .by(Parameter.optional("code", "[0-9A-Z]{1,12}", "official code, of any version"))
        .by(Parameter.optional("as_of", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "alive on that day"))
        .text("org_unit_id", "official_code", "name", "type", "level", "parent_org_unit_id")
        .date("valid_from", "valid_to")
        .text("legal_basis")
        .build();
  }

  private static Resource indicators() {
    return Resource.named("indicators", "What is measured, and its two rules of addition")
        .text("indicator_id", "name_vi", "name_en", "measure_unit", "value_type", "time_rule")
        .text("unit_rule", "desired_direction")
        .integer("decimals")
        .text("definition_vi", "definition_en")
        .build();
  }

  private static Resource attainment() {
    return Resource.named("attainment", "How a plan's targets stand, by unit and period")
        .by(Parameter.required("plan", ID, "plan_id"))
        .by(UNIT)
        .by(Parameter.optional("target", ID, "target_id"))
        .by(Parameter.optional("period", PERIOD, "a period code, such as 2024 or 2021-2026"))
        .text("plan_id", "target_id", "row_no", "kind", "org_unit_id", "period")
        .number("target_value", "actual_value", "attainment_pct", "gap_value")
        .number("cumulative_target", "cumulative_actual", "cumulative_pct", "expected_to_date")
        .number("pace_pct", "required_per_month")
        .integer("units_due", "units_reported")
        .number("coverage_pct")
        .integer("units_met")
        .number("numerator", "denominator")
        .text("verdict", "pace_status")
        .truth("is_apportioned", "is_estimate", "is_simulated")
        .build();
  }

  private static Resource series() {
    return Resource.named("series", "An indicator over time, for a unit and boundary")
        .by(Parameter.required("indicator", ID, "indicator_id"))
        .by(Parameter.required("unit", ID, "org_unit_id"))
        .by(Parameter.optional("boundary", "[a-z]{1,20}", "reported, current or footprint"))
        .by(Parameter.optional("period_type", "[a-z_]{1,20}", "month, quarter, half_year, year …"))
        .text("boundary", "org_unit_id", "indicator_id", "period_type", "period")
        .number("value", "numerator", "denominator", "ratio_pct")
        .number("cumulative_year_value", "cumulative_term_value")
        .integer("units_due", "units_reported")
        .number("coverage_pct")
        .truth("is_apportioned", "is_estimate", "is_simulated")
        .build();
  }

  private static Resource forecasts() {
    return Resource.named("forecasts", "Where targets will stand, with the chance of meeting them")
        .by(Parameter.required("plan", ID, "plan_id"))
        .by(UNIT)
        .by(Parameter.optional("target", ID, "target_id"))
        .text("plan_id", "target_id", "org_unit_id", "period")
        .date("made_on", "horizon_on")
        .text("method")
        .number("point", "low_80", "high_80", "chance_pct", "target_value", "required_per_month")
        .integer("history_points")
        .text("refused_reason")
        .build();
  }

  private static Resource results() {
    return Resource.named(
            "results", "What was received, every version, with the cell it was read from")
        .by(Parameter.required("indicator", ID, "indicator_id"))
        .by(UNIT)
        .by(Parameter.optional("period", PERIOD, "a period code, such as 2024-05"))
        .text("result_id", "submission_id", "org_unit_id", "indicator_id", "period")
        .text("period_type", "basis")
        .number("value", "numerator", "denominator")
        .text("status")
        .date("received_on")
        .truth("is_current")
        .text("superseded_by_result_id")
        .truth("is_simulated")
        .text("source_file", "source_sheet")
        .integer("source_row")
        .text("source_column", "raw_text", "note", "qualifier")
        .build();
  }

  private static Resource submissions() {
    return Resource.named("submissions", "Files received")
        .by(UNIT)
        .by(Parameter.optional("period", PERIOD, "a period code, such as 2024-05"))
        .text("submission_id", "file_name", "file_sha256")
        .date("received_on")
        .text("org_unit_id", "report_type", "period")
        .date("due_on")
        .truth("is_on_time")
        .integer("rows_accepted", "rows_refused")
        .truth("is_simulated")
        .build();
  }

  private static Resource unitLinks() {
    return Resource.named("unit_links", "What units became of which, and with which share")
        .by(Parameter.optional("unit", ID, "org_unit_id, before or after"))
        .text("old_org_unit_id", "new_org_unit_id")
        .date("effective_date")
        .number("weight")
        .text("basis", "legal_basis")
        .build();
  }

  private static Resource findings() {
    return Resource.named("findings", "What is doubtful in accepted data and plans")
        .by(Parameter.optional("plan", ID, "plan_id; findings about no plan come along"))
        .by(Parameter.optional("code", "[a-z0-9_]{1,60}", "code of the finding"))
        .text("finding_id", "severity", "code", "subject", "plan_id", "target_id")
        .text("org_unit_id", "indicator_id", "period")
        .number("found_value", "expected_value")
        .text("message_vi", "message_en", "source_file")
        .integer("source_row")
        .build();
  }

  private static Resource reporting() {
    return Resource.named("reporting", "Reports owed by units: on time, late, missing")
        .from("mart_reporting")
        .by(UNIT)
        .by(Parameter.optional("period", PERIOD, "a period code, such as 2024-05"))
        .text("org_unit_id", "report_type", "period")
        .date("due_on", "first_received_on")
        .integer("days_late")
        .text("state")
        .integer("indicators_due", "indicators_reported")
        .build();
  }

  private static Resource changes() {
    return Resource.named("changes", "Figures and verdicts that moved between snapshots, and why")
        .from("mart_changes")
        .by(UNIT)
        .by(Parameter.optional("target", ID, "target_id"))
        .text("from_snapshot", "to_snapshot", "measure", "target_id", "indicator_id")
        .text("on_boundary", "org_unit_id", "period_type", "period")
        .number("old_value", "new_value", "new_reports", "late_reports", "corrections")
        .number("estimate_to_final", "boundary", "plan_revision", "rule_change")
        .text("old_verdict", "new_verdict", "causes")
        .build();
  }

  private static Resource published() {
    return Resource.named("published_figures", "Real figures printed elsewhere, with their source")
        .by(Parameter.optional("indicator", ID, "indicator_id"))
        .text("figure_id", "org_unit_id", "indicator_id", "row_no", "period", "basis")
        .text("as_printed")
        .number("value", "numerator", "denominator")
        .text("qualifier", "source_title", "source_address")
        .date("published_on")
        .build();
  }
}
