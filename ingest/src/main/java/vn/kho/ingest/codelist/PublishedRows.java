package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.PublishedFigure;
import vn.kho.ingest.model.Qualifier;
import vn.kho.ingest.model.Source;
import vn.kho.ingest.parse.Nearest;
import vn.kho.ingest.parse.Periods;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Rows of figures printed elsewhere, with their source. */
public final class PublishedRows {
  private final Reference reference;
  private final Set<String> planRows;
  private final List<Issue> issues;

  /**
   * Reads against the codes known.
   *
   * @param planRows known plan rows as {@code PLAN:ROW}
   */
  public PublishedRows(Reference reference, Set<String> planRows, List<Issue> issues) {
    this.reference = reference;
    this.planRows = planRows;
    this.issues = issues;
  }

  /** Reads one file. */
  public List<PublishedFigure> read(ReferenceSource source) {
    List<PublishedFigure> read = new ArrayList<>();
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      PublishedFigure figure = cells.hasWidth() ? figure(cells, source.file()) : null;
      if (figure != null && cells.isFine()) {
        read.add(figure);
      }
    }
    return read;
  }

  private @Nullable PublishedFigure figure(RowCells cells, String file) {
    Period period = cells.accept("period", Periods.parse(cells.get("period")));
    if (period == null) {
      return null;
    }
    Basis basis = cells.findCode("basis", Basis.class);
    Qualifier qualifier = cells.findCode("qualifier", Qualifier.class);
    known(cells, "indicator_id", reference.indicators().keySet());
    known(cells, "row_no", planRows);
    return new PublishedFigure(
        file + ":" + cells.number(),
        unitId(cells, period),
        cells.find("indicator_id"),
        cells.find("row_no"),
        period,
        basis == null ? Basis.IN_PERIOD : basis,
        cells.get("as_printed"),
        cells.findDecimal("value"),
        cells.findDecimal("numerator"),
        cells.findDecimal("denominator"),
        qualifier == null ? Qualifier.EXACT : qualifier,
        cells.get("source_title"),
        cells.find("source_address"),
        cells.findDate("published_on"),
        cells.find("note"),
        new Source(file, cells.number()));
  }

  private static void known(RowCells cells, String column, Set<String> ids) {
    String id = cells.find(column);
    if (id != null && !ids.contains(id)) {
      cells.report(
          IssueCode.REFERENCE_UNKNOWN,
          column,
          id,
          Map.of("what", column, "hints", Nearest.hint(id, ids)));
    }
  }

  /** The unit of that code in force at the period's end, or else inside the period. */
  private @Nullable String unitId(RowCells cells, Period period) {
    String code = cells.find("unit_code");
    Level level = cells.findCode("unit_level", Level.class);
    if (code == null) {
      return null;
    }
    List<OrgUnit> known =
        reference.units().listByCode(code).stream()
            .filter(unit -> level == null || unit.level() == level)
            .toList();
    List<OrgUnit> alive = aliveOn(known, period.end());
    if (alive.isEmpty()) {
      alive = known.stream().filter(u -> u.isAliveWithin(period.start(), period.end())).toList();
    }
    if (alive.size() == 1) {
      return alive.get(0).orgUnitId();
    }
    cells.report(
        IssueCode.UNIT_UNKNOWN, "unit_code", code, Map.of("period", period.code(), "hints", ""));
    return null;
  }

  private static List<OrgUnit> aliveOn(List<OrgUnit> units, LocalDate day) {
    return units.stream().filter(unit -> unit.isAliveOn(day)).toList();
  }
}
