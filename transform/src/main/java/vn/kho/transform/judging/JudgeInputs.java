package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.kho.transform.attainment.Indicator;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.attainment.Marks;
import vn.kho.transform.attainment.Plan;
import vn.kho.transform.attainment.Result;
import vn.kho.transform.attainment.Target;
import vn.kho.transform.attainment.TargetKind;
import vn.kho.transform.attainment.Unit;
import vn.kho.transform.attainment.UnitLink;
import vn.kho.transform.attainment.UnitParent;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;

/** Reads what the verdicts of a plan rest on. */
final class JudgeInputs {

  private final Duck duck;
  private final LocalDate asOf;
  private final LocalDate unitsOn;
  private final List<Indicator> indicators;
  private final List<Unit> units;
  private final List<UnitParent> parents;
  private final List<UnitLink> links;
  private final Map<String, Map<String, String>> attributes = new HashMap<>();
  private final Map<String, String> evidence = new HashMap<>();
  private final Set<String> reachingBack;

  JudgeInputs(Duck duck, LocalDate asOf) {
    this(duck, asOf, asOf);
  }

  /** With the units of another day. */
  JudgeInputs(Duck duck, LocalDate asOf, LocalDate unitsOn) {
    this.duck = duck;
    this.asOf = asOf;
    this.unitsOn = unitsOn;
    this.indicators = duck.query(sql("indicators.sql"), JudgeInputs::indicator);
    duck.query(sql("unit_attributes.sql"), row -> List.of(row.text(1), row.text(2), row.text(3)))
        .forEach(
            known ->
                attributes
                    .computeIfAbsent(known.get(0), unit -> new HashMap<>())
                    .put(known.get(1), known.get(2)));
    this.units = duck.query(sql("units.sql"), this::unit);
    this.parents = duck.query(sql("parents.sql"), JudgeInputs::parent);
    this.links = duck.query(sql("links.sql"), JudgeInputs::link);
    duck.query(
            sql("evidence.sql"),
            row -> List.of(key(row.text(1), row.text(2), row.text(3)), row.text(4)))
        .forEach(pair -> evidence.putIfAbsent(pair.get(0), pair.get(1)));
    this.reachingBack =
        Set.copyOf(
            duck.query(
                sql("reaching_back.sql"), row -> key(row.text(1), row.text(2), row.text(3))));
  }

  static String sql(String name) {
    return Duck.resource(JudgeInputs.class, name);
  }

  List<Plan> plans() {
    return duck.query(sql("plans.sql"), JudgeInputs::plan);
  }

  JudgeInput of(Plan plan) {
    duck.set("plan_id", "VARCHAR", plan.planId());
    duck.set("plan_unit", "VARCHAR", plan.orgUnitId());
    LocalDate ended = plan.endedEarlyOn();
    duck.set("cut_year", "VARCHAR", ended == null ? "" : Integer.toString(ended.getYear()));
    List<Target> targets = duck.query(sql("targets.sql"), JudgeInputs::target);
    List<Result> results = duck.query(sql("results.sql"), row -> result(row, plan, reachingBack));
    return new JudgeInput(plan, targets, indicators, units, parents, links, results, asOf, unitsOn);
  }

  /** The same plan with what a forecast needs: months, and units below with all their past. */
  JudgeInput withMonths(JudgeInput input) {
    Plan plan = input.plan();
    duck.set("plan_id", "VARCHAR", plan.planId());
    duck.set("plan_unit", "VARCHAR", plan.orgUnitId());
    return new JudgeInput(
        plan,
        input.targets(),
        indicators,
        units,
        parents,
        links,
        duck.query(sql("results_with_months.sql"), row -> result(row, plan, Set.of())),
        asOf);
  }

  /**
   * A row of the results.
   *
   * @param withBefore keys of those that also speak for the time before the unit
   */
  private Result result(Cells row, Plan plan, Set<String> withBefore) {
    String unit = row.text(1);
    int due = row.number(7);
    int reported = row.number(8);
    // Whoever below did it has done it for the plan.
    String doer = unit.equals(plan.orgUnitId()) ? "" : unit;
    return new Result(
        unit,
        row.text(2),
        row.text(3),
        row.findDecimal(4),
        row.findDecimal(5),
        row.findDecimal(6),
        due,
        reported,
        completeness(due, reported, withBefore.contains(key(unit, row.text(2), row.text(3)))),
        new Marks(row.flag(9), row.flag(10), row.flag(11)),
        evidence.get(key(doer, row.text(2), row.text(3))));
  }

  private static Result.Completeness completeness(int due, int reported, boolean isWithBefore) {
    if (due <= 0 || reported < due) {
      return Result.Completeness.PARTIAL;
    }
    return isWithBefore ? Result.Completeness.COMPLETE_WITH_BEFORE : Result.Completeness.COMPLETE;
  }

  private static String key(String unit, String indicator, String period) {
    return unit + "\n" + indicator + "\n" + period;
  }

  private static Plan plan(Cells row) {
    return new Plan(
        row.text(1),
        row.number(2),
        row.text(3),
        day(row, 4),
        day(row, 5),
        row.findDate(6),
        row.findText(7));
  }

  private static Target target(Cells row) {
    return new Target(
        row.text(1),
        row.text(2),
        row.findText(3),
        row.findText(4),
        TargetKind.of(row.text(5)),
        row.findText(6),
        row.findDecimal(7),
        row.findDecimal(8),
        row.findText(9),
        row.findText(10),
        row.text(11),
        day(row, 12),
        day(row, 13),
        row.text(14));
  }

  private static Indicator indicator(Cells row) {
    return Indicator.of(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.flag(6) ? Indicator.Sign.MAY_BE_NEGATIVE : Indicator.Sign.NEVER_NEGATIVE);
  }

  private Unit unit(Cells row) {
    return new Unit(
        row.text(1),
        row.text(2),
        row.findText(3),
        row.text(4),
        row.findDate(5),
        row.findDate(6),
        Map.copyOf(attributes.getOrDefault(row.text(1), Map.of())));
  }

  private static UnitParent parent(Cells row) {
    return new UnitParent(row.text(1), row.text(2), row.findDate(3), row.findDate(4));
  }

  private static UnitLink link(Cells row) {
    return new UnitLink(row.text(1), row.text(2), day(row, 3), row.findDecimal(4));
  }

  private static LocalDate day(Cells row, int column) {
    return Objects.requireNonNull(row.findDate(column), "a day is missing");
  }
}
