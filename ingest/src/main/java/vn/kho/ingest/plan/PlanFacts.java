package vn.kho.ingest.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules ask again and again: figures of each text, units in force on a day. */
final class PlanFacts {

  private final PlanReading plan;
  private final Reference reference;
  private final Map<String, List<TextFigure>> numbers = new HashMap<>();
  private final Map<String, List<TextFigure>> figures = new HashMap<>();
  private final Map<String, PlanRow> byNo;
  private final Map<String, List<PlanRow>> children;
  private final Optional<UnitCensus.Unit> unit;

  PlanFacts(PlanReading plan, Reference reference) {
    this.plan = plan;
    this.reference = reference;
    this.byNo = plan.byNo();
    this.children = plan.children();
    this.unit = reference.units().find(plan.head().area(), start());
  }

  Reference reference() {
    return reference;
  }

  /** Every number of a row's text. */
  List<TextFigure> numbers(PlanRow row) {
    return numbers.computeIfAbsent(row.rowNo(), n -> TextFigures.scan(row.label()));
  }

  /** Figures of a row's text that may be targets, with a value. */
  List<TextFigure> figures(PlanRow row) {
    return figures.computeIfAbsent(
        row.rowNo(), n -> numbers(row).stream().filter(TextFigure::isFigure).toList());
  }

  Optional<PlanRow> parent(PlanRow row) {
    return Optional.ofNullable(byNo.get(row.parentNo()));
  }

  /** The nearest heading above a row. */
  Optional<PlanRow> heading(PlanRow row) {
    Optional<PlanRow> at = parent(row);
    while (at.isPresent() && at.get().kind() != RowKind.GROUP) {
      at = parent(at.get());
    }
    return at;
  }

  List<PlanRow> children(PlanRow row) {
    return children.getOrDefault(row.rowNo(), List.of());
  }

  /** The day the plan was issued, or its first day. */
  LocalDate start() {
    try {
      return LocalDate.parse(plan.head().issuedOn());
    } catch (DateTimeParseException e) {
      int year = plan.head().hasPeriod() ? plan.head().firstYear() : 1;
      return LocalDate.of(year, 1, 1);
    }
  }

  boolean knowsUnits() {
    return unit.isPresent();
  }

  /** The plan's own unit; only when {@link #knowsUnits}. */
  UnitCensus.Unit unit() {
    return unit.orElseThrow();
  }

  /** The full name of a unit under the plan's own, as the register writes it on the first day. */
  Optional<String> unitName(String printed) {
    return unit.flatMap(u -> reference.units().named(u, printed, start()));
  }

  /** Units of a level in force under the plan's unit; empty when unknown or the unit had ended. */
  Optional<Integer> inForce(String level, LocalDate day) {
    return unit.flatMap(u -> reference.units().count(u, level, day)).filter(n -> n > 0);
  }

  /** Units of several levels together; empty when one of them is unknown. */
  Optional<Integer> inForce(Set<String> levels, LocalDate day) {
    int sum = 0;
    for (String level : levels) {
      Optional<Integer> count = inForce(level, day);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      sum += count.get();
    }
    return levels.isEmpty() ? Optional.empty() : Optional.of(sum);
  }
}
