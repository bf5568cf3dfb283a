package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The input of one judgement, indexed for the rules. */
final class JudgeContext {
  private final JudgeInput input;
  private final Territory territory;
  private final UnitValues unitValues;
  private final ResultBook book;
  private final List<Target> targets;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, List<Target>> rowsByTarget = new HashMap<>();

  JudgeContext(JudgeInput input) {
    this(input, used -> {});
  }

  /**
   * The same.
   *
   * @param reader is told of every result a rule looks at
   */
  JudgeContext(JudgeInput input, Consumer<Used> reader) {
    this.input = input;
    this.territory = new Territory(input);
    this.book = new ResultBook(input, reader);
    input.indicators().forEach(indicator -> indicators.put(indicator.indicatorId(), indicator));
    this.unitValues = new UnitValues(book, input.links(), input.plan().endedEarlyOn());
    this.targets = UnitsInForce.applied(input.targets(), this);
    for (Target target : targets) {
      rowsByTarget.computeIfAbsent(target.targetId(), id -> new ArrayList<>()).add(target);
    }
    rowsByTarget.values().forEach(rows -> rows.sort(Comparator.comparing(Target::periodStart)));
  }

  /** The targets as they are judged: figures that follow the units in force have been moved. */
  List<Target> targets() {
    return targets;
  }

  Plan plan() {
    return input.plan();
  }

  LocalDate asOf() {
    return input.asOf();
  }

  Territory territory() {
    return territory;
  }

  UnitValues unitValues() {
    return unitValues;
  }

  Indicator indicator(Target target) {
    String id = target.indicatorId();
    return id == null ? Indicator.unnamed() : indicators.getOrDefault(id, Indicator.unnamed());
  }

  /** All periods of a target, earliest first. */
  List<Target> rowsOf(Target target) {
    return rowsByTarget.getOrDefault(target.targetId(), List.of());
  }

  /** The plan's own unit in a period, on its footprint; with a filter, the units it accepts. */
  @Nullable Result findResult(Target target, String period) {
    String indicator = target.indicatorId();
    if (indicator == null) {
      return null;
    }
    return UnitFilter.of(target).isEmpty()
        ? book.find(new Result.Key(plan().orgUnitId(), indicator, period), indicator(target))
        : FilteredSum.of(target, period, this);
  }

  /** The plan's own unit from the plan's first year to a year, as one period. */
  @Nullable Result findSincePlanBegan(Target target, int lastYear) {
    String indicator = target.indicatorId();
    return indicator == null
        ? null
        : book.sinceBegin()
            .overYears(
                new Result.Key(plan().orgUnitId(), indicator, target.period()),
                plan().startsOn().getYear(),
                lastYear,
                indicator(target));
  }

  Window window(Target target) {
    return Window.of(target, target.periodStart(), plan(), asOf());
  }

  /** The day whose units count: the period's end, or the snapshot's day while it is open. */
  LocalDate referenceDay(Target target) {
    LocalDate end = window(target).end();
    return input.unitsOn().isBefore(end) ? input.unitsOn() : end;
  }

  /** The plan began with units of the target's levels, and none is left. */
  boolean isAbolished(Target target) {
    Set<String> levels = levels(target);
    return !levels.isEmpty() && territory.isAbolished(levels, referenceDay(target));
  }

  /** The last day on which there were units of the target's levels. */
  LocalDate lastDay(Target target) {
    return territory.lastDayOf(levels(target), referenceDay(target));
  }

  /** The levels a target applies to; empty = the plan's own unit. */
  static Set<String> levels(Target target) {
    Set<String> levels = new LinkedHashSet<>();
    String scope = target.scopeLevel();
    if (scope != null) {
      for (String level : scope.split("[,;|]", -1)) {
        if (!level.isBlank()) {
          levels.add(level.strip());
        }
      }
    }
    return levels;
  }

  Draft draft(Target target) {
    return new Draft(plan(), target, plan().orgUnitId());
  }
}
