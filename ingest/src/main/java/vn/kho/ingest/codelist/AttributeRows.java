package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.LinkPart;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Source;
import vn.kho.ingest.model.UnitAttribute;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Rows of attribute files to what is known of each unit version, cut by the versions' lives. */
final class AttributeRows {
  private final UnitRegister register;
  private final List<Issue> issues;
  private final List<UnitAttribute> attributes = new ArrayList<>();

  AttributeRows(UnitRegister register, List<Issue> issues) {
    this.register = register;
    this.issues = issues;
  }

  List<UnitAttribute> attributes() {
    return List.copyOf(attributes);
  }

  void read(ReferenceSource source) {
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (cells.hasWidth()) {
        read(cells, source.file());
      }
    }
  }

  private void read(RowCells cells, String file) {
    String attribute = cells.get("attribute");
    String value = cells.get("value");
    LocalDate from = cells.findDate("valid_from");
    LocalDate to = cells.findDate("valid_to");
    List<OrgUnit> versions = versions(cells, from, to);
    if (!cells.isFine()) {
      return;
    }
    for (OrgUnit unit : versions) {
      add(
          new UnitAttribute(
              unit.orgUnitId(),
              attribute,
              value,
              later(from, unit.validFrom()),
              earlier(to, unit.validTo()),
              cells.find("source"),
              new Source(file, cells.number())),
          cells);
    }
  }

  private void add(UnitAttribute added, RowCells cells) {
    for (UnitAttribute other : attributes) {
      boolean isSameThing =
          other.orgUnitId().equals(added.orgUnitId())
              && other.attribute().equals(added.attribute());
      if (isSameThing && isMeeting(other, added)) {
        if (!other.value().equals(added.value())) {
          String at = other.source().file() + ":" + other.source().row();
          cells.report(IssueCode.REFERENCE_REPEATED, "value", added.value(), Map.of("other", at));
        }
        return;
      }
    }
    attributes.add(added);
  }

  private static boolean isMeeting(UnitAttribute a, UnitAttribute b) {
    return isUpTo(a.validFrom(), b.validTo()) && isUpTo(b.validFrom(), a.validTo());
  }

  private static boolean isUpTo(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }

  /** The versions of one unit that lived in the days named. */
  private List<OrgUnit> versions(RowCells cells, @Nullable LocalDate from, @Nullable LocalDate to) {
    String code = cells.get("unit_code");
    String name = cells.find("name");
    Level level = cells.findCode("level", Level.class);
    LocalDate first = from == null ? LocalDate.MIN : from;
    LocalDate last = to == null ? LocalDate.MAX : to;
    List<OrgUnit> versions =
        register.listByCode(code).stream()
            .filter(unit -> level == null || unit.level() == level)
            .filter(unit -> name == null || UnitWords.isNamed(unit, name))
            .filter(unit -> unit.isAliveWithin(first, last))
            .toList();
    Words days = new Words("ngày " + span(from, to), "days " + span(from, to));
    if (versions.isEmpty() && !code.isEmpty()) {
      cells.report(IssueCode.UNIT_UNKNOWN, "unit_code", code, Map.of("period", days, "hints", ""));
    } else if (!isOneUnit(versions)) {
      cells.report(
          IssueCode.UNIT_AMBIGUOUS,
          "unit_code",
          code,
          Map.of("period", days, "candidates", candidates(versions)));
    }
    return versions;
  }

  private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
    return UnitRows.day(from) + "–" + UnitRows.day(to);
  }

  /** A code may have passed to another unit; only a renamed unit stays one. */
  private boolean isOneUnit(List<OrgUnit> versions) {
    for (int i = 1; i < versions.size(); i++) {
      String next = versions.get(i).orgUnitId();
      boolean isContinued =
          register.listLinksFrom(versions.get(i - 1).orgUnitId()).stream()
              .anyMatch(link -> link.newUnitId().equals(next) && link.part() == LinkPart.CONTINUED);
      if (!isContinued) {
        return false;
      }
    }
    return true;
  }

  private static Words candidates(List<OrgUnit> units) {
    return new Words(
        units.stream().map(unit -> Units.withLife(unit).vi()).collect(Collectors.joining("; ")),
        units.stream().map(unit -> Units.withLife(unit).en()).collect(Collectors.joining("; ")));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }
}
