package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rolls one indicator up: reporting units in, rows of every unit, period and boundary out. */
final class IndicatorRollup {

  private final World world;
  private final Rule rule;
  private final Frame frame;
  private final Due due;
  private final Above above;
  private Map<World.Boundary, int[][]> dueCounts;
  private final Map<World.Boundary, Map<Integer, Totals>> totals =
      new EnumMap<>(World.Boundary.class);
  private final Map<Integer, UnitFacts> others = new TreeMap<>();
  private final Map<Integer, UnitFacts> withBareRatios = new TreeMap<>();
  private final Map<Integer, UnitFacts> waiting = new TreeMap<>();
  private final Told told;
  private final ToldByHeirs toldByHeirs;
  private final Readings readings;
  private StandIns standIns;
  private boolean isFinished;

  /**
   * Of one indicator.
   *
   * @param above when units that do not report it told of it nevertheless
   * @param dueCounts how many units are due by their level alone
   */
  IndicatorRollup(
      World world,
      Rule rule,
      Frame frame,
      Due due,
      Above above,
      Map<World.Boundary, int[][]> dueCounts) {
    this.world = world;
    this.rule = rule;
    this.frame = frame;
    this.due = due;
    this.above = above;
    this.dueCounts = dueCounts;
    this.told = new Told(world, rule, frame);
    this.standIns = StandIns.none(world);
    for (World.Boundary boundary : World.Boundary.values()) {
      totals.put(boundary, new TreeMap<>());
    }
    this.toldByHeirs = new ToldByHeirs(world, rule, due);
    this.readings = new Readings(world, rule, due, new Handover(world, this::findWaiting));
  }

  private @Nullable Series findWaiting(int unit) {
    UnitFacts facts = waiting.get(unit);
    return facts == null ? null : facts.series();
  }

  /** Takes the facts of one unit. */
  void add(UnitFacts facts) {
    int unit = facts.unit();
    if (!isLeaf(unit)) {
      others.put(unit, facts);
      return;
    }
    if (facts.hasBareRatios()) {
      withBareRatios.put(unit, facts);
    }
    toldByHeirs.add(facts);
    boolean mayBeSpokenFor = mayBeSpokenFor(facts);
    if (mayBeSpokenFor || !world.before(unit).isEmpty() || !world.after(unit).isEmpty()) {
      waiting.put(unit, facts);
    } else {
      addTo(facts);
    }
  }

  /** Whether a unit told nothing of a time of which one above did. */
  private boolean mayBeSpokenFor(UnitFacts facts) {
    if (above.isSilent()) {
      return false;
    }
    told.add(facts);
    World.Unit life = world.unit(facts.unit());
    return above.years(frame).stream()
        .map(year -> Stretch.ofYear(year).and(life.from(), life.to()))
        .anyMatch(year -> !year.isEmpty() && !told.isTold(facts.unit(), year));
  }

  private void addTo(UnitFacts facts) {
    Map<Share, Series> series = new HashMap<>();
    for (World.Boundary boundary : World.Boundary.values()) {
      for (StandIns.Counted counted : standIns.counted(boundary, facts.unit())) {
        int unit = counted.target().unit();
        Totals sum = totalsOf(boundary).computeIfAbsent(unit, any -> emptyTotals());
        add(boundary, sum, counted, facts, series);
      }
    }
  }

  /**
   * Units that took over from others within a month are read beside each other, and those one above
   * may speak for when it is known whether it does.
   */
  private void finish() {
    if (isFinished) {
      return;
    }
    isFinished = true;
    if (!above.isSilent()) {
      standIn();
    }
    waiting.values().forEach(this::addTo);
    for (int unit = 0; unit < world.size(); unit++) {
      if (!world.before(unit).isEmpty() && !waiting.containsKey(unit) && isLeaf(unit)) {
        addSilent(unit);
      }
      if (isLeaf(unit) && toldByHeirs.isPossible(unit)) {
        excuse(unit);
      }
    }
  }

  private void standIn() {
    standIns = StandIns.of(world, rule, told, others.values());
    dueCounts = standIns.dueCounts(dueCounts, due, rule, frame.periods());
    for (UnitFacts facts : standIns.facts()) {
      waiting.put(facts.unit(), facts);
      UnitFacts all = others.get(facts.unit());
      if (all != null && all.hasBareRatios()) {
        withBareRatios.put(facts.unit(), all);
      }
    }
  }

  /** The units above that stand in for those that report. */
  StandIns standIns() {
    finish();
    return standIns;
  }

  /** What the heirs of a unit told with their own is not owed by it any more. */
  private void excuse(int unit) {
    eachCell(
        unit,
        (boundary, sum, p, target) -> {
          Period period = frame.periods().get(p);
          if (toldByHeirs.isTold(unit, period, target)
              && !readings.isSpokenFor(unit, period, target)) {
            sum.cell(p).excused++;
          }
        });
  }

  private void addSilent(int unit) {
    eachCell(unit, (boundary, sum, p, target) -> addSpokenFor(boundary, sum, p, target, unit));
  }

  /** One period of the totals a unit counts for. */
  private interface CellWork {
    void at(World.Boundary boundary, Totals sum, int period, Target target);
  }

  private void eachCell(int unit, CellWork work) {
    for (World.Boundary boundary : World.Boundary.values()) {
      for (StandIns.Counted counted : standIns.counted(boundary, unit)) {
        Totals sum = totalsOf(boundary).get(counted.target().unit());
        for (Target part : counted.parts()) {
          for (int p = 0; sum != null && p < frame.periods().size(); p++) {
            work.at(boundary, sum, p, part);
          }
        }
      }
    }
  }

  private Map<Integer, Totals> totalsOf(World.Boundary boundary) {
    return totals.computeIfAbsent(boundary, any -> new TreeMap<>());
  }

  private Totals emptyTotals() {
    return new Totals(frame.periods().size(), frame.firstMonth(), frame.months());
  }

  private void add(
      World.Boundary boundary,
      Totals sum,
      StandIns.Counted counted,
      UnitFacts facts,
      Map<Share, Series> known) {
    Target target = counted.target();
    Series whole = facts.series();
    Share share = target.share();
    Series series =
        share.isWhole() || share.isUnknown() ? whole : known.computeIfAbsent(share, whole::share);
    sum.startsAt(Math.max(series.start(), target.from()));
    List<Period> periods = frame.periods();
    for (int p = 0; p < periods.size(); p++) {
      if (counted.isWhole()) {
        addPeriod(boundary, sum, p, target, facts.unit(), series);
      } else {
        addParts(sum, p, counted, facts.unit(), series);
      }
    }
    if (isAddedToDate()) {
      addToDate(sum, target, series);
    }
  }

  private boolean isAddedToDate() {
    return rule.time() == Rule.Time.SUM && rule.kind() == Rule.Kind.AMOUNT && !rule.isMark();
  }

  private void addPeriod(
      World.Boundary boundary, Totals sum, int p, Target target, int unit, Series series) {
    Readings.Reading reading = readings.find(unit, frame.periods().get(p), target, series);
    if (reading == null) {
      addSpokenFor(boundary, sum, p, target, unit);
      return;
    }
    sum.cell(p).reported += reading.reported();
    addKnown(sum.cell(p), target.share(), reading, series);
  }

  /** A unit that counts in parts of the time is due once, for all of them. */
  private void addParts(Totals sum, int p, StandIns.Counted counted, int unit, Series series) {
    Period period = frame.periods().get(p);
    boolean isDue = false;
    boolean isAllTold = true;
    for (Target part : counted.parts()) {
      Readings.Reading reading = readings.find(unit, period, part, series);
      if (due.isDue(rule, period, part)) {
        isDue = true;
        isAllTold &= reading != null && reading.reported() > 0;
      }
      if (reading != null) {
        addKnown(sum.cell(p), part.share(), reading, series);
      }
    }
    if (isDue && isAllTold) {
      sum.cell(p).reported++;
    }
  }

  private void addKnown(Totals.Cell cell, Share share, Readings.Reading reading, Series series) {
    Known known = series.over(reading.from(), reading.to());
    if (share.isUnknown() && !(reading.isComplete() && known.amount().isZero())) {
      cell.flags |= known.flags() | Flags.NOT_COMPARABLE | Flags.APPORTIONED;
      return;
    }
    cell.add(known, rule);
    if (!share.isWhole() && !share.isUnknown()) {
      cell.flags |= Flags.APPORTIONED;
    }
  }

  /** Beside its own figures, a unit others spoke for owes none; above, it counts as reported. */
  private void addSpokenFor(World.Boundary boundary, Totals sum, int p, Target target, int unit) {
    if (readings.isSpokenFor(unit, frame.periods().get(p), target)) {
      boolean isItself = boundary == World.Boundary.REPORTED && target.unit() == unit;
      sum.cell(p).excused += isItself ? 1 : 0;
      sum.cell(p).reported += isItself ? 0 : 1;
    }
  }

  private void addToDate(Totals sum, Target target, Series series) {
    Territory.@Nullable Term term = world.longestTerm(target.unit());
    for (int boundary = frame.firstMonth() + 1; boundary <= frame.end(); boundary++) {
      int to = Math.min(boundary, target.to());
      int yearStart = Math.max(Months.yearStart(boundary - 1), target.from());
      if (to > yearStart) {
        addToDate(sum.year(boundary), target, series.sinceOrigin(yearStart, to));
      }
      if (term != null && boundary > term.from() && boundary <= term.to()) {
        int origin = Math.max(term.from(), target.from());
        if (to > origin) {
          addToDate(sum.term(boundary), target, series.sinceOrigin(origin, to));
        }
      }
    }
  }

  private static void addToDate(Totals.ToDate sum, Target target, Known known) {
    if (target.share().isUnknown()) {
      sum.isNotComparable |= !known.isNothing() && !known.amount().isZero();
    } else {
      sum.add(known);
    }
  }

  /** The sum of the units below for the span of a unit's own report, when all of them are known. */
  @Nullable BigDecimal findWhole(int unit, Fact own) {
    finish();
    Totals sum = totalsOf(World.Boundary.REPORTED).get(unit);
    int from =
        own.basis() == Fact.Basis.YEAR_TO_DATE && !rule.isStock()
            ? Months.yearStart(own.to() - 1)
            : own.from();
    int[] counts = dueCounts.getOrDefault(World.Boundary.REPORTED, new int[0][])[unit];
    boolean isItsOwn = standIns.years(unit).contains((own.to() - 1) / 12);
    boolean isToDate = own.basis() == Fact.Basis.TERM_TO_DATE;
    if (sum == null || counts == null || isToDate || isItsOwn) {
      return null;
    }
    List<Period> periods = frame.periods();
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      Totals.Cell cell = sum.find(p);
      boolean isSame = period.from() == from && period.to() == own.to();
      if (isSame && cell != null && counts[p] > 0 && cell.reported >= counts[p]) {
        return cell.first;
      }
    }
    return null;
  }

  /** Whether a unit is one of those that report the indicator. */
  boolean isLeaf(int unit) {
    return rule.isReportedBy(world.unit(unit));
  }

  /** Every row, unit by unit. */
  Iterator<ResultRow> rows() {
    finish();
    IndicatorRows rows = new IndicatorRows(world, rule, frame, due, dueCounts);
    List<Iterator<ResultRow>> all = new ArrayList<>();
    for (World.Boundary boundary : World.Boundary.values()) {
      totalsOf(boundary)
          .forEach(
              (unit, sum) ->
                  all.add(
                      new Lazy(() -> rows.of(boundary, unit, sum, bareRatios(boundary, unit)))));
    }
    others.forEach(
        (unit, facts) -> {
          if (!totalsOf(World.Boundary.REPORTED).containsKey(unit)) {
            all.add(new Lazy(() -> asReported(rows, facts)));
          }
        });
    return all.stream().flatMap(IndicatorRollup::stream).iterator();
  }

  private @Nullable UnitFacts bareRatios(World.Boundary boundary, int unit) {
    return boundary == World.Boundary.REPORTED ? withBareRatios.get(unit) : null;
  }

  /** A unit that is not asked for this indicator keeps what it reported, and counts for nobody. */
  private List<ResultRow> asReported(IndicatorRows rows, UnitFacts facts) {
    Totals sum = emptyTotals();
    if (isAddedToDate()) {
      addToDate(sum, world.targets(World.Boundary.REPORTED, facts.unit()).get(0), facts.series());
    }
    return rows.asReported(facts, sum);
  }

  private static Stream<ResultRow> stream(Iterator<ResultRow> rows) {
    Iterable<ResultRow> once = () -> rows;
    return StreamSupport.stream(once.spliterator(), false);
  }
}
