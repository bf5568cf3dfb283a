package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first reading of a plan in the form of the catalogue: every heading, every cell that says
 * something, every figure of the text. Indicators, English labels and whatever a person decides are
 * left empty.
 */
final class Draft {

  private final PlanReading plan;
  private final PlanFacts facts;
  private final Reference reference;
  private final String planId;
  private final Map<String, PlanRow> byNo;

  Draft(PlanReading plan, Reference reference, String planId) {
    this.plan = plan;
    this.facts = new PlanFacts(plan, reference);
    this.reference = reference;
    this.planId = planId;
    this.byNo = plan.byNo();
  }

  List<DraftLine> lines() {
    List<DraftLine> lines = new ArrayList<>();
    for (PlanRow row : plan.rows()) {
      if (row.kind() == RowKind.GROUP || row.isAllBlank()) {
        lines.add(heading(row));
      }
      for (PlanCell cell : row.cells()) {
        if (!cell.reading().isBlank()) {
          lines.add(cell(row, cell));
        }
      }
      figures(row, lines);
    }
    return lines;
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

  private DraftLine cell(PlanRow row, PlanCell cell) {
    CellReading reading = cell.reading();
    boolean figure = reading.isFigure();
    return line(
        row,
        row.rowNo(),
        row.parentNo(),
        kind(row, reading),
        figure ? comparator(row, reading) : "",
        Shown.number(reading.value()),
        Shown.number(reading.max()),
        figure ? unit(row, reading) : "",
        scope(row),
        cell.period(),
        "printed_cell",
        reading.printed());
  }

  private String kind(PlanRow row, CellReading reading) {
    return switch (reading.kind()) {
      case DASH -> "no_target";
      case RANGE -> "per_unit_range";
      case NUMBER -> numberKind(row, reading);
      case MARK, SCHEDULE, BLANK -> "milestone";
      case NOT_UNDERSTOOD -> "qualitative";
    };
  }

  private String numberKind(PlanRow row, CellReading reading) {
    String comparator = comparator(row, reading);
    if (comparator.startsWith("<")) {
      return "threshold_max";
    }
    if (reading.isPercent()) {
      return Folding.lower(row.label()).contains("tăng") ? "percent_point_growth" : "percent";
    }
    boolean term = facts.figures(row).stream().anyMatch(f -> f.when() == TextFigure.When.TERM);
    return term && row.figures().size() == 1 ? "cumulative" : "count";
  }

  /** What the cell says itself, else what the row's text says of the same figure, else at least. */
  private String comparator(PlanRow row, CellReading reading) {
    if (!reading.comparator().isEmpty()) {
      return reading.comparator();
    }
    return facts.figures(row).stream()
        .filter(f -> f.isPercent() == reading.isPercent() && !f.isPerUnit())
        .map(TextFigure::comparator)
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse(">=");
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
  private void figures(PlanRow row, List<DraftLine> lines) {
    Set<String> said = new HashSet<>();
    row.figures().forEach(c -> said.add(Shown.cell(c.reading())));
    row.sum().ifPresent(s -> said.add(Shown.number(s) + (row.isPercent() ? "%" : "")));
    int number = 0;
    for (TextFigure figure : TextFigures.targets(row.label())) {
      String shown = Shown.number(figure.value()) + (figure.isPercent() ? "%" : "");
      if (figure.isPerUnit() || !said.contains(shown)) {
        number++;
        lines.add(figure(row, figure, number));
      }
    }
  }

  private DraftLine figure(PlanRow row, TextFigure figure, int number) {
    return line(
        row,
        row.rowNo() + "/" + number,
        row.rowNo(),
        FigureKinds.kind(figure),
        FigureKinds.comparator(figure),
        Shown.number(figure.value()),
        Shown.number(figure.max()),
        figure.isPercent() ? "%" : figure.thing(),
        figure.isPerUnit() ? String.join(",", figure.perLevels()) : scope(row),
        plan.period(),
        "printed_text",
        figure.words());
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
        period,
        inherited(row, Role.LEVEL),
        departments(inherited(row, Role.OWNER)),
        inherited(row, Role.COORDINATING),
        inherited(row, Role.FUNDING),
        origin,
        raw,
        row.place().number());
  }

  private String scope(PlanRow row) {
    String own = UnitWords.scope(row.label());
    if (own.isEmpty() && row.kind() == RowKind.SUB_ROW) {
      Set<String> levels = UnitWords.levels(row.label());
      own = levels.isEmpty() ? "" : levels.iterator().next();
    }
    return own.isEmpty() ? "province" : own;
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
