package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of a plan in the form of the catalogue: every heading, every cell that says
 * something, every figure of the text. Indicators, English labels and whatever a person decides are
 * left empty.
 */
final class Draft {

  private static final Pattern UNTIL =
      Pattern.compile(
          "^(?:phấn đấu |phần đấu |phần đầu )?đến (?:hết |cuối )?năm ((?:19|20)\\d\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final PlanReading plan;
  private final PlanFacts facts;
  private final Reference reference;
  private final String planId;
  private final CellKinds kinds;
  private final Map<String, PlanRow> byNo;
  private final Map<String, String> scopes = new HashMap<>();

  Draft(PlanReading plan, PlanFacts facts, String planId) {
    this.plan = plan;
    this.facts = facts;
    this.reference = facts.reference();
    this.planId = planId;
    this.kinds = new CellKinds(facts);
    this.byNo = plan.byNo();
  }

  List<DraftLine> lines() {
    List<DraftLine> lines = new ArrayList<>();
    for (PlanRow row : plan.rows()) {
      List<PlanCell> said = said(row.cells());
      List<PlanCell> totals = totals(row, said);
      if (said.isEmpty() && totals.stream().noneMatch(t -> t.column().role() == Role.TOTAL)) {
        lines.add(heading(row));
      }
      int number = cells(row, said, totals, lines);
      figures(row, number, lines);
    }
    return lines;
  }

  /** The lines of a row's cells; how many of them are numbered as figures of the row. */
  private int cells(
      PlanRow row, List<PlanCell> said, List<PlanCell> totals, List<DraftLine> lines) {
    Set<String> periods = new HashSet<>();
    int number = 0;
    boolean figures = said.stream().anyMatch(c -> c.reading().isFigure());
    for (PlanCell cell : said) {
      boolean beside = figures && cell.column().role() == Role.WHEN;
      boolean again = beside || !periods.add(cell.period());
      number += again ? 1 : 0;
      String rowNo = again ? row.rowNo() + "/" + number : row.rowNo();
      lines.add(cell(row, cell, kinds.kind(row, cell), rowNo));
    }
    for (PlanCell cell : totals) {
      boolean before = cell.column().role() == Role.BASELINE;
      boolean again = before || !periods.add(cell.period());
      number += again ? 1 : 0;
      String rowNo = again ? row.rowNo() + "/" + number : row.rowNo();
      DraftLine line = cell(row, cell, kinds.kind(row, cell), rowNo);
      lines.add(before ? line.asParameter(row.place().number()) : line);
    }
    return number;
  }

  /**
   * Totals and figures of before; a total that only repeats a cell of its period is not doubled.
   */
  private static List<PlanCell> totals(PlanRow row, List<PlanCell> said) {
    return said(row.totals()).stream().filter(t -> !isRepeated(t, said)).toList();
  }

  private static boolean isRepeated(PlanCell total, List<PlanCell> said) {
    return said.stream()
        .anyMatch(
            c ->
                c.period().equals(total.period())
                    && Shown.cell(c.reading()).equals(Shown.cell(total.reading())));
  }

  /** Cells that say something and were understood. */
  private static List<PlanCell> said(List<PlanCell> cells) {
    return cells.stream()
        .filter(c -> !c.reading().isBlank())
        .filter(c -> c.reading().kind() != CellReading.Kind.NOT_UNDERSTOOD)
        .toList();
  }

  private DraftLine heading(PlanRow row) {
    return line(
        row,
        row.rowNo(),
        row.parentNo(),
        "qualitative",
        "",
        "",
        "",
        "",
        scope(row),
        plan.period(),
        "printed_text",
        "");
  }

  private DraftLine cell(PlanRow row, PlanCell cell, String kind, String rowNo) {
    CellReading reading = cell.reading();
    boolean figure = reading.isFigure();
    boolean falls = figure && CellKinds.falls(row, reading);
    return line(
            row,
            rowNo,
            rowNo.equals(row.rowNo()) ? row.parentNo() : row.rowNo(),
            kind,
            falls ? "<=" : figure ? kinds.comparator(row, reading) : "",
            Shown.number(falls ? lost(reading.value()) : reading.value()),
            Shown.number(falls ? lost(reading.max()) : reading.max()),
            figure ? unit(row, reading) : "",
            CellKinds.isOfEach(reading) ? UnitWords.scope(reading.printed()) : scope(row),
            cell.period(),
            "printed_cell",
            reading.printed())
        .withQualifier(reading.qualifier());
  }

  /** What a share loses is growth below nothing. */
  private static @Nullable BigDecimal lost(@Nullable BigDecimal points) {
    return points == null ? null : points.negate();
  }

  private String unit(PlanRow row, CellReading reading) {
    if (!reading.unit().isEmpty()) {
      return reading.unit();
    }
    if (!row.measureUnit().isEmpty()) {
      return row.measureUnit();
    }
    return facts.figures(row).stream()
        .filter(f -> !f.isPercent())
        .map(TextFigure::thing)
        .findFirst()
        .orElse("");
  }

  /** Figures of the text that the row's own cells do not already say. */
  private void figures(PlanRow row, int numbered, List<DraftLine> lines) {
    Set<String> said = new HashSet<>();
    row.figures().forEach(c -> said.add(Shown.cell(c.reading())));
    row.totals().forEach(c -> said.add(Shown.cell(c.reading())));
    row.sum().ifPresent(s -> said.add(Shown.number(s) + (row.isPercent() ? "%" : "")));
    int number = numbered;
    termTotal(row).ifPresent(f -> lines.add(figure(row, f, row.rowNo(), plan.period())));
    for (TextFigure figure : facts.numbers(row)) {
      if (!figure.mayBeTarget()) {
        continue;
      }
      String shown = Shown.number(figure.value()) + (figure.isPercent() ? "%" : "");
      boolean own = row.kind() == RowKind.GROUP ? !isBelow(row, figure) : !said.contains(shown);
      boolean each = figure.isPerUnit() && row.kind() != RowKind.GROUP;
      if (each || own) {
        number++;
        for (String period : periods(row, figure)) {
          lines.add(figure(row, figure, row.rowNo() + "/" + number, period));
        }
      }
    }
    notes(row, number, lines);
  }

  /** What a footnote says of the row that calls it: numbers that explain, not targets. */
  private void notes(PlanRow row, int number, List<DraftLine> lines) {
    int last = number;
    for (String mark : row.calls()) {
      Footnote note = plan.footnote(mark);
      for (TextFigure figure :
          note == null ? List.<TextFigure>of() : TextFigures.scan(note.text())) {
        if (!figure.mayBeTarget()) {
          continue;
        }
        last++;
        DraftLine line = figure(row, figure, row.rowNo() + "/" + last, plan.period());
        lines.add(line.asParameter(note == null ? 0 : note.place().number()));
      }
    }
  }

  /** A row under the heading follows the figure up, with the same limit. */
  private boolean isBelow(PlanRow heading, TextFigure figure) {
    if (!figure.isFigure()) {
      return false;
    }
    boolean otherLimit =
        HeadingFiguresRule.below(heading, facts).stream()
            .flatMap(r -> facts.figures(r).stream())
            .anyMatch(f -> LimitsRule.differ(f, figure));
    return !otherLimit
        && HeadingFiguresRule.below(heading, facts).stream()
            .anyMatch(r -> HeadingFiguresRule.follows(r, figure, facts));
  }

  /** A figure holds for every year its row says something in; a term's for the whole plan. */
  private List<String> periods(PlanRow row, TextFigure figure) {
    List<PlanCell> cells =
        row.kind() == RowKind.GROUP && figure.when() == TextFigure.When.YEARLY
            ? row.cells()
            : said(row.cells());
    Matcher until = UNTIL.matcher(row.label());
    if (until.find() && !cells.isEmpty()) {
      return List.of(until(until.group(1), cells.get(0).period()));
    }
    return cells.isEmpty() || figure.when() == TextFigure.When.TERM
        ? List.of(plan.period())
        : cells.stream().map(PlanCell::period).toList();
  }

  private String until(String year, String first) {
    boolean toTheEnd = plan.period().endsWith(year);
    return toTheEnd || !first.matches("\\d{4}") || first.equals(year)
        ? plan.period()
        : first + "-" + year;
  }

  /** The figure of the words that the years add up to, where no column prints it too. */
  private Optional<TextFigure> termTotal(PlanRow row) {
    Optional<BigDecimal> sum = row.sum();
    boolean years = row.figures().stream().filter(c -> c.period().matches("\\d{4}")).count() > 1;
    boolean taken =
        Stream.concat(row.cells().stream(), row.totals().stream())
            .filter(c -> !c.reading().isBlank())
            .anyMatch(c -> c.period().equals(plan.period()));
    return taken || !years || sum.isEmpty() || row.kind() == RowKind.GROUP
        ? Optional.empty()
        : facts.figures(row).stream()
            .filter(f -> !f.isPerUnit() && f.isPercent() == row.isPercent())
            .filter(f -> !f.isPercent() || PercentRule.grows(row.label()))
            .filter(f -> f.number().compareTo(sum.get()) == 0)
            .findFirst();
  }

  private static String totalKind(TextFigure figure) {
    return figure.isPercent() ? "percent_point_growth" : "cumulative";
  }

  private DraftLine figure(PlanRow row, TextFigure figure, String rowNo, String period) {
    boolean isRows = rowNo.equals(row.rowNo());
    return line(
            row,
            rowNo,
            isRows ? row.parentNo() : row.rowNo(),
            isRows ? totalKind(figure) : FigureKinds.kind(figure),
            FigureKinds.comparator(figure),
            Shown.number(figure.value()),
            Shown.number(figure.max()),
            figure.isPercent() ? "%" : figure.thing(),
            figure.isPerUnit() ? String.join(",", figure.perLevels()) : scope(row),
            period,
            "printed_text",
            figure.words())
        .withQualifier(figure.qualifier());
  }

  private DraftLine line(
      PlanRow row,
      String rowNo,
      String parentNo,
      String kind,
      String comparator,
      String value,
      String max,
      String unit,
      String scope,
      String period,
      String origin,
      String raw) {
    return new DraftLine(
        planId,
        rowNo,
        parentNo,
        row.label(),
        kind,
        comparator,
        value,
        max,
        unit,
        scope,
        unitFilter(row),
        period,
        LevelWords.code(inherited(row, Role.LEVEL)),
        departments(inherited(row, Role.OWNER)),
        inherited(row, Role.COORDINATING),
        inherited(row, Role.FUNDING),
        origin,
        raw,
        row.place().number(),
        "",
        SaidPeriods.of(plan.head(), row.label(), facts.numbers(row)),
        row.kind() == RowKind.SUB_ROW && !isOfUnit(row) ? Brief.to(row.label(), 60) : "");
  }

  private String scope(PlanRow row) {
    return scopes.computeIfAbsent(row.rowNo(), n -> scopeOf(row));
  }

  private static String scopeOf(PlanRow row) {
    if (isOfUnit(row)) {
      return UnitNames.level(row.label());
    }
    String own = UnitWords.scope(row.label());
    if (own.isEmpty() && row.kind() == RowKind.SUB_ROW) {
      Set<String> levels = UnitWords.levels(row.label());
      own = levels.isEmpty() ? "" : levels.iterator().next();
    }
    return own.isEmpty() ? "province" : own;
  }

  private static boolean isOfUnit(PlanRow row) {
    return Titles.isUnit(row.label()) && !UnitNames.level(row.label()).isEmpty();
  }

  /** The one unit a row is of, by the name the register gives it where it knows it. */
  private String unitFilter(PlanRow row) {
    return isOfUnit(row) ? "name=" + facts.unitName(row.label()).orElse(row.label()) : "";
  }

  /** A sub-row has what its row has, where it prints nothing of its own. */
  private String inherited(PlanRow row, Role role) {
    String own = text(row, role);
    PlanRow parent = byNo.get(row.parentNo());
    return own.isEmpty() && row.kind() == RowKind.SUB_ROW && parent != null
        ? text(parent, role)
        : own;
  }

  private static String text(PlanRow row, Role role) {
    return switch (role) {
      case LEVEL -> row.level();
      case OWNER -> row.owner();
      case COORDINATING -> row.coordinating();
      case FUNDING -> row.funding();
      default -> "";
    };
  }

  private String departments(String owner) {
    List<String> ids = new ArrayList<>();
    for (String part : OwnersRule.parts(owner)) {
      ids.add(reference.departments().getOrDefault(Reference.spelling(part), part));
    }
    return String.join("|", ids);
  }
}
