package vn.kho.ingest.codelist;

import static vn.kho.ingest.parse.Column.header;
import static vn.kho.ingest.parse.Column.optional;
import static vn.kho.ingest.parse.Column.optionals;
import static vn.kho.ingest.parse.Column.value;

import java.util.List;
import vn.kho.ingest.parse.Layout;

/** The kinds of reference files by their columns. */
public final class ReferenceLayouts {
  static final Layout UNITS =
      Layout.of(
          "units",
          List.of(
              value("unit_code"),
              value("level"),
              value("name"),
              header("type"),
              header("parent_code"),
              header("valid_from"),
              header("valid_to"),
              header("legal_basis")),
          List.of(optional("in_plan", "in_plan_178"), optional("note"), optional("source")));

  static final Layout UNIT_MAPPING =
      Layout.of(
          "unit_mapping",
          List.of(
              value("old_code"),
              header("old_name"),
              value("new_code"),
              header("new_name"),
              value("effective"),
              value("part")),
          optionals("weight", "basis", "legal_basis", "source", "old_district", "old_province"));

  static final Layout UNIT_ATTRIBUTES =
      Layout.of(
          "unit_attributes",
          List.of(value("unit_code"), value("attribute"), value("value")),
          optionals("name", "level", "valid_from", "valid_to", "note", "source"));

  static final Layout INDICATORS =
      Layout.of(
          "indicators",
          List.of(
              value("indicator_id"),
              value("name_vi"),
              value("name_en"),
              value("measure_unit"),
              value("value_type"),
              value("time_rule"),
              value("unit_rule"),
              value("desired_direction"),
              header("decimals"),
              header("definition_vi"),
              header("definition_en"),
              value("report_level")),
          List.of(
              optional("report_frequency"),
              optional("may_be_negative"),
              optional("numerator_may_exceed"),
              optional("baseline_year"),
              optional("note"),
              optional("source")));

  static final Layout SCHEMES =
      Layout.of(
          "schemes",
          List.of(value("scheme_id"), value("name_vi"), value("name_en")),
          optionals("starts_on", "ends_on", "legal_basis", "note", "source"));

  static final Layout INDICATOR_SCHEMES =
      Layout.of(
          "indicator_schemes",
          List.of(value("indicator_id"), value("scheme_id")),
          optionals("note", "source"));

  static final Layout DEPARTMENTS =
      Layout.of(
          "departments",
          List.of(value("department_id"), value("name_vi"), value("name_en")),
          optionals("spellings", "note", "source"));

  static final Layout REPORT_DUTIES =
      Layout.of(
          "report_duties",
          List.of(
              value("duty_id"), value("report_type"), value("reporter_level"), value("frequency")),
          optionals(
              "receiver",
              "due_rule",
              "is_strict",
              "valid_from",
              "valid_to",
              "plan_id",
              "note",
              "source"));

  private ReferenceLayouts() {}

  /** All kinds of reference files. */
  public static List<Layout> all() {
    return List.of(
        UNITS,
        UNIT_MAPPING,
        UNIT_ATTRIBUTES,
        INDICATORS,
        SCHEMES,
        INDICATOR_SCHEMES,
        DEPARTMENTS,
        REPORT_DUTIES);
  }
}
