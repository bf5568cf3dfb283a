package vn.kho.ingest.write;

import static vn.kho.ingest.write.ColumnType.BOOLEAN_FLAG;
import static vn.kho.ingest.write.ColumnType.DATE;
import static vn.kho.ingest.write.ColumnType.INT;
import static vn.kho.ingest.write.ColumnType.STRING;
import static vn.kho.ingest.write.ColumnType.WEIGHT;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Coded;
import vn.kho.ingest.model.Department;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.IndicatorScheme;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.ReportDuty;
import vn.kho.ingest.model.Scheme;
import vn.kho.ingest.model.UnitAttribute;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.model.UnitParent;

/** Tables that every load of reference data writes as a whole. */
public final class ReferenceTables {

  /**
   * A unit version with what its register knows of it.
   *
   * @param parentUnitId its last parent, null at the top
   */
  public record UnitRow(OrgUnit unit, @Nullable String parentUnitId) {}

  /** Unit versions. */
  public static final FactTable<UnitRow> UNITS =
      new FactTable<>(
          "units",
          List.of(
              new FactColumn<>("org_unit_id", STRING, row -> row.unit().orgUnitId()),
              new FactColumn<>("official_code", STRING, row -> row.unit().code()),
              new FactColumn<>("name", STRING, row -> row.unit().name()),
              new FactColumn<>("level", STRING, row -> row.unit().level().code()),
              new FactColumn<>("type", STRING, row -> row.unit().type()),
              new FactColumn<>("parent_org_unit_id", STRING, UnitRow::parentUnitId),
              new FactColumn<>("parent_code", STRING, row -> row.unit().parentCode()),
              new FactColumn<>("valid_from", DATE, row -> row.unit().validFrom()),
              new FactColumn<>("valid_to", DATE, row -> row.unit().validTo()),
              new FactColumn<>("legal_basis", STRING, row -> row.unit().legalBasis()),
              new FactColumn<>("in_plan", BOOLEAN_FLAG, row -> row.unit().inPlan()),
              new FactColumn<>("note", STRING, row -> row.unit().note()),
              new FactColumn<>("source_file", STRING, row -> row.unit().source().file()),
              new FactColumn<>("source_row", INT, row -> row.unit().source().row())));

  /** Old units and the new ones their territory went to. */
  public static final FactTable<UnitLink> UNIT_LINKS =
      new FactTable<>(
          "unit_links",
          List.of(
              new FactColumn<>("old_org_unit_id", STRING, UnitLink::oldUnitId),
              new FactColumn<>("new_org_unit_id", STRING, UnitLink::newUnitId),
              new FactColumn<>("effective_date", DATE, UnitLink::effective),
              new FactColumn<>("part", STRING, row -> row.part().code()),
              new FactColumn<>("weight", WEIGHT, UnitLink::weight),
              new FactColumn<>("basis", STRING, UnitLink::basis),
              new FactColumn<>("legal_basis", STRING, UnitLink::legalBasis),
              new FactColumn<>("source", STRING, UnitLink::reference),
              new FactColumn<>("source_file", STRING, row -> row.source().file()),
              new FactColumn<>("source_row", INT, row -> row.source().row())));

  /** The parents of each unit version through its life. */
  public static final FactTable<UnitParent> UNIT_PARENTS =
      new FactTable<>(
          "unit_parents",
          List.of(
              new FactColumn<>("org_unit_id", STRING, UnitParent::orgUnitId),
              new FactColumn<>("parent_org_unit_id", STRING, UnitParent::parentUnitId),
              new FactColumn<>("valid_from", DATE, UnitParent::validFrom),
              new FactColumn<>("valid_to", DATE, UnitParent::validTo)));

  /** What is known of unit versions for a time. */
  public static final FactTable<UnitAttribute> UNIT_ATTRIBUTES =
      new FactTable<>(
          "unit_attributes",
          List.of(
              new FactColumn<>("org_unit_id", STRING, UnitAttribute::orgUnitId),
              new FactColumn<>("attribute", STRING, UnitAttribute::attribute),
              new FactColumn<>("value", STRING, UnitAttribute::value),
              new FactColumn<>("valid_from", DATE, UnitAttribute::validFrom),
              new FactColumn<>("valid_to", DATE, UnitAttribute::validTo),
              new FactColumn<>("source", STRING, UnitAttribute::reference),
              new FactColumn<>("source_file", STRING, row -> row.source().file()),
              new FactColumn<>("source_row", INT, row -> row.source().row())));

  /** Indicators. */
  public static final FactTable<Indicator> INDICATORS =
      new FactTable<>(
          "indicators",
          List.of(
              new FactColumn<>("indicator_id", STRING, Indicator::indicatorId),
              new FactColumn<>("name_vi", STRING, Indicator::nameVi),
              new FactColumn<>("name_en", STRING, Indicator::nameEn),
              new FactColumn<>("measure_unit", STRING, Indicator::measureUnit),
              new FactColumn<>("value_type", STRING, row -> row.valueType().code()),
              new FactColumn<>("time_rule", STRING, row -> row.timeRule().code()),
              new FactColumn<>("unit_rule", STRING, row -> row.unitRule().code()),
              new FactColumn<>("desired_direction", STRING, row -> row.direction().code()),
              new FactColumn<>("decimals", INT, Indicator::decimals),
              new FactColumn<>("definition_vi", STRING, Indicator::definitionVi),
              new FactColumn<>("definition_en", STRING, Indicator::definitionEn),
              new FactColumn<>("report_level", STRING, ReferenceTables::levels),
              new FactColumn<>("report_frequency", STRING, Indicator::reportFrequency),
              new FactColumn<>("may_be_negative", BOOLEAN_FLAG, Indicator::mayBeNegative),
              new FactColumn<>("numerator_may_exceed", BOOLEAN_FLAG, Indicator::mayExceed),
              new FactColumn<>("baseline_year", INT, Indicator::baselineYear),
              new FactColumn<>("source_file", STRING, row -> row.source().file()),
              new FactColumn<>("source_row", INT, row -> row.source().row())));

  /** Schemes and campaigns. */
  public static final FactTable<Scheme> SCHEMES =
      new FactTable<>(
          "schemes",
          List.of(
              new FactColumn<>("scheme_id", STRING, Scheme::schemeId),
              new FactColumn<>("name_vi", STRING, Scheme::nameVi),
              new FactColumn<>("name_en", STRING, Scheme::nameEn),
              new FactColumn<>("starts_on", DATE, Scheme::startsOn),
              new FactColumn<>("ends_on", DATE, Scheme::endsOn),
              new FactColumn<>("legal_basis", STRING, Scheme::legalBasis)));

  /** Which indicators count for which schemes. */
  public static final FactTable<IndicatorScheme> INDICATOR_SCHEMES =
      new FactTable<>(
          "indicator_schemes",
          List.of(
              new FactColumn<>("indicator_id", STRING, IndicatorScheme::indicatorId),
              new FactColumn<>("scheme_id", STRING, IndicatorScheme::schemeId)));

  /** Departments of the Union. */
  public static final FactTable<Department> DEPARTMENTS =
      new FactTable<>(
          "departments",
          List.of(
              new FactColumn<>("department_id", STRING, Department::departmentId),
              new FactColumn<>("name_vi", STRING, Department::nameVi),
              new FactColumn<>("name_en", STRING, Department::nameEn),
              new FactColumn<>("spellings", STRING, Department::spellings)));

  /** Who must report what by when. */
  public static final FactTable<ReportDuty> REPORT_DUTIES =
      new FactTable<>(
          "report_duties",
          List.of(
              new FactColumn<>("duty_id", STRING, ReportDuty::dutyId),
              new FactColumn<>("report_type", STRING, ReportDuty::reportType),
              new FactColumn<>("reporter_level", STRING, row -> row.reporterLevel().code()),
              new FactColumn<>("receiver", STRING, ReportDuty::receiver),
              new FactColumn<>("frequency", STRING, ReportDuty::frequency),
              new FactColumn<>("due_rule", STRING, ReportDuty::dueRule),
              new FactColumn<>("is_strict", BOOLEAN_FLAG, ReportDuty::isStrict),
              new FactColumn<>("valid_from", DATE, ReportDuty::validFrom),
              new FactColumn<>("valid_to", DATE, ReportDuty::validTo),
              new FactColumn<>("plan_id", STRING, ReportDuty::planId)));

  private ReferenceTables() {}

  private static String levels(Indicator indicator) {
    return indicator.reportLevels().stream().map(Coded::code).collect(Collectors.joining(","));
  }
}
