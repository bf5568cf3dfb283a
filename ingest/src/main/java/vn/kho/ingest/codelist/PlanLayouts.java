package vn.kho.ingest.codelist;

import static vn.kho.ingest.parse.Column.header;
import static vn.kho.ingest.parse.Column.optionals;
import static vn.kho.ingest.parse.Column.value;

import java.util.List;
import vn.kho.ingest.parse.Layout;

/** Plans, their rows and figures printed elsewhere, by their columns. */
public final class PlanLayouts {
  /** The list of plans. */
  public static final Layout PLANS =
      Layout.of(
          "plans",
          List.of(
              value("plan_id"),
              value("version"),
              value("title_vi"),
              header("title_en"),
              value("issuer"),
              header("unit_code"),
              header("unit_level"),
              value("starts_on"),
              value("ends_on")),
          optionals(
              "doc_number",
              "issued_on",
              "ended_early_on",
              "superseded_by_plan_id",
              "revision_reason",
              "note",
              "source"));

  /** The reviewed rows of a plan. */
  public static final Layout PLAN =
      Layout.of(
          "plan",
          List.of(
              value("plan_id"),
              value("plan_version"),
              value("row_no"),
              header("indicator_id"),
              value("label_vi"),
              header("label_en"),
              value("kind"),
              header("comparator"),
              header("target_value"),
              value("period"),
              value("origin")),
          optionals(
              "parent_row_no",
              "target_value_max",
              "measure_unit",
              "scope_level",
              "unit_filter",
              "responsible_level",
              "owner_department",
              "coordinating",
              "funding",
              "raw_text",
              "source_line",
              "qualifier",
              "said_period",
              "counted_group",
              "note"));

  /** Figures printed elsewhere. */
  public static final Layout PUBLISHED =
      Layout.of(
          "published",
          List.of(
              header("unit_code"),
              header("unit_level"),
              header("indicator_id"),
              value("period"),
              value("as_printed"),
              header("value"),
              value("source_title")),
          optionals(
              "row_no",
              "basis",
              "numerator",
              "denominator",
              "qualifier",
              "source_address",
              "published_on",
              "note"));

  private PlanLayouts() {}
}
