package vn.kho.transform.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;

/**
 * Finds for a row of mart_results_by_period the facts it was made of, by the roll-up's own rules.
 */
public final class Origins {

  private final Rollup.Job job;
  private final Duck duck;
  private final Map<String, Map<Integer, List<Fact>>> facts = new HashMap<>();

  /**
   * Over a published snapshot.
   *
   * @param duck with the loaded tables the snapshot was made of and its published tables
   */
  public Origins(Duck duck, LocalDate asOf, int graceDays) {
    this.duck = duck;
    Span span =
        duck.query(
                Duck.resource(Origins.class, "facts_span.sql"),
                row -> new Span(row.findDate(1), row.findDate(2)))
            .get(0);
    this.job =
        Rollup.Job.of(
            Loading.dimensions(duck),
            new Rollup.Days(asOf, asOf),
            graceDays,
            span.from() == null ? asOf : span.from(),
            span.to() == null ? asOf : span.to());
  }

  /** The origin of a figure; {@link Origin#contributions} is empty when nothing was reported. */
  public Origin of(String boundary, String orgUnitId, String indicatorId, String period) {
    return findTracing(orgUnitId, indicatorId, period)
        .map(tracing -> tracing.on(boundary(boundary), factsOf(indicatorId)))
        .orElse(Origin.NOTHING);
  }

  /** What the sum from January up to the end of a period is made of. */
  public Origin yearToDate(String boundary, String orgUnitId, String indicatorId, String period) {
    return findTracing(orgUnitId, indicatorId, period)
        .map(tracing -> tracing.yearToDate(boundary(boundary), factsOf(indicatorId)))
        .orElse(Origin.NOTHING);
  }

  /** What the sum from the beginning of the unit's longest plan up to a period's end is made of. */
  public Origin termToDate(String boundary, String orgUnitId, String indicatorId, String period) {
    return findTracing(orgUnitId, indicatorId, period)
        .map(tracing -> tracing.termToDate(boundary(boundary), factsOf(indicatorId)))
        .orElse(Origin.NOTHING);
  }

  /** The last day of the last month whose report was due. */
  public LocalDate lastDueDay() {
    return Months.lastDayBefore(job.due().before());
  }

  /** The reporting units that count for a unit, and those that stand in for some of them. */
  public List<Members.Member> members(String boundary, String orgUnitId, String indicatorId) {
    Rule rule = job.rules().get(indicatorId);
    if (rule == null) {
      return List.of();
    }
    StandIns standIns = new Counting(job, rule, factsOf(indicatorId)).standIns();
    return Members.of(job.world()).stream()
        .filter(member -> member.boundary().equals(boundary))
        .filter(member -> member.orgUnitId().equals(orgUnitId))
        .flatMap(
            member ->
                rule.levels().contains(member.level())
                    ? Stream.of(member)
                    : standing(member, standIns))
        .toList();
  }

  private Stream<Members.Member> standing(Members.Member member, StandIns standIns) {
    Integer unit = job.world().find(member.memberId());
    return unit == null
        ? Stream.empty()
        : Stretch.ofYears(standIns.years(unit)).stream()
            .map(
                stretch ->
                    member.during(
                        Math.max(member.firstYear(), stretch.firstYear()),
                        Math.min(member.lastYear(), stretch.lastYear())));
  }

  private Optional<Tracing> findTracing(String orgUnitId, String indicatorId, String period) {
    Rule rule = job.rules().get(indicatorId);
    Integer unit = job.world().find(orgUnitId);
    return rule == null || unit == null
        ? Optional.empty()
        : find(period, unit).map(found -> new Tracing(job, rule, unit, found));
  }

  private static World.Boundary boundary(String code) {
    return World.Boundary.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private Optional<Period> find(String label, int unit) {
    return job.frame().periods().stream()
        .filter(period -> period.label().equals(label))
        .filter(period -> period.type() != PeriodType.TERM || isTermOf(unit, period))
        .findFirst();
  }

  private boolean isTermOf(int unit, Period period) {
    return job.world().terms(unit).stream()
        .anyMatch(
            term ->
                term.label().equals(period.label())
                    && term.from() == period.from()
                    && term.to() == period.to());
  }

  private Map<Integer, List<Fact>> factsOf(String indicatorId) {
    return facts.computeIfAbsent(indicatorId, this::read);
  }

  private Map<Integer, List<Fact>> read(String indicatorId) {
    duck.set("indicator_id", "VARCHAR", indicatorId);
    Map<Integer, List<Fact>> byUnit = new TreeMap<>();
    for (Fact fact : duck.query(Duck.resource(Origins.class, "facts.sql"), Origins::fact)) {
      Integer unit = job.world().find(fact.unitId());
      if (unit != null) {
        byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(fact);
      }
    }
    return byUnit;
  }

  private static Fact fact(Cells row) {
    Fact.State state = Fact.State.valueOf(row.text(10).toUpperCase(Locale.ROOT));
    return new Fact(
        row.text(1),
        row.text(2),
        row.text(3),
        row.number(4),
        row.number(5),
        Fact.Basis.valueOf(row.text(6).toUpperCase(Locale.ROOT)),
        row.findDecimal(7),
        row.findDecimal(8),
        row.findDecimal(9),
        state,
        state == Fact.State.VALUE ? Flags.FIGURE : 0);
  }
}
