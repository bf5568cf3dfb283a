package vn.kho.ingest.codelist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.LinkPart;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Source;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Rows of mapping files to links between unit versions, each old unit handed on as a whole. */
final class MappingRows {
  private static final Set<String> BASES =
      Set.of("whole", "members", "population", "area", "manual");

  private final Map<String, List<OrgUnit>> byCode = new HashMap<>();
  private final Map<String, OrgUnit> byId = new HashMap<>();
  private final List<Issue> issues;
  private final Map<String, UnitLink> links = new LinkedHashMap<>();

  /** A row that says a unit stays what it is. */
  private record Staying(OrgUnit unit, LocalDate day, Place place) {}

  private final List<Staying> staying = new ArrayList<>();

  /** Old units some row speaks of, also a refused one: they have a successor of their own. */
  private final Set<String> mentioned = new HashSet<>();

  MappingRows(List<OrgUnit> units, List<Issue> issues) {
    this.issues = issues;
    units.forEach(unit -> byId.put(unit.orgUnitId(), unit));
    units.forEach(unit -> byCode.computeIfAbsent(unit.code(), k -> new ArrayList<>()).add(unit));
  }

  void read(ReferenceSource source) {
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (cells.hasWidth()) {
        UnitLink link = link(cells, source.file());
        if (link != null && cells.isFine()) {
          add(link, cells);
        }
      }
    }
  }

  private void add(UnitLink link, RowCells cells) {
    String key = link.oldUnitId() + ">" + link.newUnitId() + "@" + link.effective();
    UnitLink other = links.putIfAbsent(key, link);
    if (other != null && !isSame(link, other)) {
      String at = other.source().file() + ":" + other.source().row();
      cells.report(IssueCode.MAPPING_REPEATED, "new_code", null, Map.of("other", at));
    }
  }

  private static boolean isSame(UnitLink a, UnitLink b) {
    BigDecimal first = a.weight() == null ? BigDecimal.ZERO : a.weight();
    BigDecimal second = b.weight() == null ? BigDecimal.ZERO : b.weight();
    return a.part() == b.part() && first.compareTo(second) == 0;
  }

  /** The link of a row; none when the row is wrong, or only says that a unit stays what it is. */
  private @Nullable UnitLink link(RowCells cells, String file) {
    LocalDate effective = cells.findDate("effective");
    if (effective == null) {
      if (cells.isFine()) {
        cells.get("effective");
      }
      return null;
    }
    OrgUnit oldUnit = unit(cells, "old_code", "old_name", effective.minusDays(1));
    OrgUnit newUnit = unit(cells, "new_code", "new_name", effective);
    LinkPart part = part(cells);
    if (oldUnit != null && oldUnit.equals(newUnit) && part == LinkPart.WHOLE) {
      staying.add(new Staying(oldUnit, effective, cells.place("old_code")));
      return null;
    }
    if (oldUnit != null) {
      mentioned.add(oldUnit.orgUnitId());
    }
    BigDecimal weight = weight(cells);
    String basis = basis(cells, part, weight);
    if (oldUnit == null || newUnit == null || part == null) {
      return null;
    }
    if (!continuesLevel(oldUnit, newUnit)) {
      cells.report(
          IssueCode.MAPPING_LEVEL_DIFFERS,
          "new_code",
          Units.label(newUnit),
          Map.of("old", Units.label(oldUnit)));
    }
    if (oldUnit.isAliveOn(effective)) {
      cells.report(
          IssueCode.MAPPING_OLD_LIVES_ON,
          "old_code",
          Units.label(oldUnit),
          Map.of("day", UnitRows.day(effective)));
    }
    return new UnitLink(
        oldUnit.orgUnitId(),
        newUnit.orgUnitId(),
        effective,
        part,
        part == LinkPart.WHOLE && weight == null ? BigDecimal.ONE : weight,
        basis,
        cells.find("legal_basis"),
        cells.find("source"),
        new Source(file, cells.number()));
  }

  /** An island district became a special zone, which stands where communes do. */
  private static boolean continuesLevel(OrgUnit oldUnit, OrgUnit newUnit) {
    boolean isZone =
        oldUnit.level() == Level.DISTRICT
            && newUnit.level() == Level.COMMUNE
            && UnitWords.of(newUnit.name()).isZone();
    return isZone || oldUnit.level() == newUnit.level();
  }

  private @Nullable OrgUnit unit(
      RowCells cells, String codeColumn, String nameColumn, LocalDate day) {
    String code = cells.get(codeColumn);
    String name = cells.find(nameColumn);
    List<OrgUnit> alive =
        byCode.getOrDefault(code, List.of()).stream().filter(unit -> unit.isAliveOn(day)).toList();
    if (alive.size() > 1 && name != null) {
      List<OrgUnit> named = alive.stream().filter(unit -> UnitWords.isNamed(unit, name)).toList();
      alive = named.isEmpty() ? alive : named;
    }
    if (code.isEmpty()) {
      return null;
    }
    if (alive.size() != 1) {
      Words candidates = candidates(alive);
      cells.report(
          alive.isEmpty() ? IssueCode.MAPPING_UNIT_NOT_ALIVE : IssueCode.MAPPING_UNIT_AMBIGUOUS,
          codeColumn,
          code,
          Map.of("day", UnitRows.day(day), "candidates", candidates));
      return null;
    }
    OrgUnit unit = alive.get(0);
    if (name != null && !UnitWords.isNamed(unit, name)) {
      cells.report(
          IssueCode.MAPPING_NAME_DIFFERS,
          nameColumn,
          name,
          Map.of("code", code, "day", UnitRows.day(day), "name", unit.name()));
    }
    return unit;
  }

  private static Words candidates(List<OrgUnit> units) {
    return new Words(
        units.stream().map(unit -> Units.withLife(unit).vi()).collect(Collectors.joining("; ")),
        units.stream().map(unit -> Units.withLife(unit).en()).collect(Collectors.joining("; ")));
  }

  private static @Nullable LinkPart part(RowCells cells) {
    String text = cells.get("part").toLowerCase(Locale.ROOT);
    if (text.equals("whole") || text.equals("part")) {
      return text.equals("whole") ? LinkPart.WHOLE : LinkPart.PART;
    }
    if (!text.isEmpty()) {
      cells.report(
          IssueCode.CELL_NOT_ALLOWED, "part", text, Map.of("allowed", "whole, part", "hints", ""));
    }
    return null;
  }

  private static @Nullable BigDecimal weight(RowCells cells) {
    BigDecimal weight = cells.findDecimal("weight");
    boolean isOut =
        weight != null && (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0);
    if (weight != null && isOut) {
      cells.report(IssueCode.MAPPING_WEIGHT_RANGE, "weight", weight.toPlainString(), Map.of());
    }
    return weight;
  }

  private static @Nullable String basis(
      RowCells cells, @Nullable LinkPart part, @Nullable BigDecimal weight) {
    String basis = cells.find("basis");
    if (basis != null && !BASES.contains(basis)) {
      cells.report(
          IssueCode.CELL_NOT_ALLOWED,
          "basis",
          basis,
          Map.of("allowed", String.join(", ", BASES.stream().sorted().toList()), "hints", ""));
    }
    if (part == LinkPart.WHOLE) {
      return basis == null ? "whole" : basis;
    }
    return weight == null ? null : basis == null ? "manual" : basis;
  }

  private String label(String orgUnitId) {
    OrgUnit unit = byId.get(orgUnitId);
    return unit == null ? orgUnitId : Units.label(unit);
  }

  /** Units some row of a mapping file names as old, whether or not the row was taken. */
  Set<String> mentioned() {
    return mentioned;
  }

  /** A unit may be listed among those it was made of, when others joined it that day. */
  private boolean isJoined(Staying row) {
    return links.values().stream()
        .anyMatch(
            link ->
                link.newUnitId().equals(row.unit().orgUnitId())
                    && link.effective().equals(row.day()));
  }

  private void refuse(Staying row) {
    issues.add(
        Issue.of(
            IssueCode.MAPPING_OLD_LIVES_ON,
            row.place(),
            Units.label(row.unit()),
            Map.of("day", UnitRows.day(row.day()))));
  }

  /** The links whose weights add up. */
  List<UnitLink> checked() {
    staying.stream().filter(row -> !isJoined(row)).forEach(this::refuse);
    Map<String, List<UnitLink>> byOld = new LinkedHashMap<>();
    for (UnitLink link : links.values()) {
      byOld
          .computeIfAbsent(link.oldUnitId() + "@" + link.effective(), key -> new ArrayList<>())
          .add(link);
    }
    List<UnitLink> checked = new ArrayList<>();
    byOld
        .values()
        .forEach(group -> checked.addAll(new WeightCheck(group, this::label, issues).checked()));
    return checked;
  }
}
