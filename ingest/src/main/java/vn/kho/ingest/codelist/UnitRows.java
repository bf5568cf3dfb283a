package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Source;
import vn.kho.ingest.parse.Dates;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Rows of unit files to unit versions that do not contradict each other. */
final class UnitRows {
  private final List<Issue> issues;
  private final Map<String, OrgUnit> units = new LinkedHashMap<>();

  UnitRows(List<Issue> issues) {
    this.issues = issues;
  }

  void read(ReferenceSource source) {
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (cells.hasWidth()) {
        OrgUnit unit = unit(cells, source.file());
        if (unit != null && cells.isFine()) {
          add(unit);
        }
      }
    }
  }

  private static @Nullable OrgUnit unit(RowCells cells, String file) {
    String code = cells.get("unit_code");
    Level level = cells.findCode("level", Level.class);
    LocalDate from = cells.findDate("valid_from");
    LocalDate to = cells.findDate("valid_to");
    String name = cells.get("name");
    if (level == null) {
      if (cells.isFine()) {
        cells.get("level");
      }
      return null;
    }
    if (from != null && to != null && to.isBefore(from)) {
      cells.report(
          IssueCode.UNIT_DATES_REVERSED, "valid_to", to.toString(), Map.of("from", from, "to", to));
    }
    return new OrgUnit(
        OrgUnit.idOf(level, code, from),
        level,
        code,
        name,
        cells.find("type"),
        cells.find("parent_code"),
        from,
        to,
        cells.find("legal_basis"),
        cells.findFlag("in_plan"),
        cells.find("note"),
        new Source(file, cells.number()));
  }

  /** The same row in two files is one row; the same version with other contents is refused. */
  private void add(OrgUnit unit) {
    OrgUnit other = units.putIfAbsent(unit.orgUnitId(), unit);
    if (other != null && !isSame(unit, other)) {
      tell(IssueCode.UNIT_ROW_REPEATED, unit, "valid_from", Map.of("other", at(other)));
    }
  }

  private static boolean isSame(OrgUnit a, OrgUnit b) {
    return Objects.equals(a.validTo(), b.validTo())
        && Objects.equals(a.parentCode(), b.parentCode())
        && Fold.key(a.name()).equals(Fold.key(b.name()));
  }

  /** The versions, without those that overlap an earlier one of their code. */
  List<OrgUnit> checked() {
    Map<String, List<OrgUnit>> byCode = new LinkedHashMap<>();
    for (OrgUnit unit : units.values()) {
      byCode
          .computeIfAbsent(unit.level().letter() + unit.code(), key -> new ArrayList<>())
          .add(unit);
    }
    for (List<OrgUnit> versions : byCode.values()) {
      versions.sort(
          Comparator.comparing(
              OrgUnit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
      refuseOverlaps(versions);
    }
    return List.copyOf(units.values());
  }

  private void refuseOverlaps(List<OrgUnit> versions) {
    OrgUnit before = versions.get(0);
    for (OrgUnit unit : versions.subList(1, versions.size())) {
      LocalDate from = Objects.requireNonNull(unit.validFrom());
      if (before.validTo() == null || !from.isAfter(before.validTo())) {
        tell(IssueCode.UNIT_OVERLAP, unit, "valid_from", Map.of("other", at(before)));
        units.remove(unit.orgUnitId());
      } else {
        before = unit;
      }
    }
  }

  private void tell(IssueCode code, OrgUnit unit, String column, Map<String, ?> details) {
    issues.add(Issue.of(code, placeOf(unit.source(), column), Units.label(unit), details));
  }

  static Place placeOf(Source source, String column) {
    return Place.of(source.file()).atRow(source.row()).atColumn(column);
  }

  /** Where a row stands, for the words of an issue: {@code units.csv:17}. */
  static String at(OrgUnit unit) {
    return unit.source().file() + ":" + unit.source().row();
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : Dates.show(day);
  }
}
