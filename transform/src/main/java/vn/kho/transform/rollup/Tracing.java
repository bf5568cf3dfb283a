package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the facts of one figure. */
final class Tracing {

  private final Rollup.Job job;
  private final Rule rule;
  private final int unit;
  private final Period period;
  private final Readings readings;
  private Counting counting;

  Tracing(Rollup.Job job, Rule rule, int unit, Period period) {
    this.job = job;
    this.rule = rule;
    this.unit = unit;
    this.period = period;
    this.counting = new Counting(job, rule, Map.of());
    this.readings =
        new Readings(job.world(), rule, job.due(), new Handover(job.world(), this::findSeries));
  }

  private @Nullable Series findSeries(int leaf) {
    UnitFacts facts = counting.facts().get(leaf);
    return facts == null ? null : facts.series();
  }

  Origin on(World.Boundary boundary, Map<Integer, List<Fact>> byUnit) {
    counting = new Counting(job, rule, byUnit);
    List<Contribution> contributions = new ArrayList<>();
    counting.facts().values().forEach(facts -> contributions.addAll(of(boundary, facts)));
    List<Fact> own = byUnit.get(unit);
    if (contributions.isEmpty() && own != null && boundary == World.Boundary.REPORTED) {
      UnitFacts facts = new UnitFacts(unit, rule, job.world(), own);
      boolean isItsOwn = rule.isReportedBy(job.world().unit(unit)) || isAsReported();
      return isItsOwn
          ? own(facts)
          : counting.standIns().isStandIn(unit) ? bare(facts) : Origin.NOTHING;
    }
    return new Origin(how(), contributions);
  }

  /** Whether nobody's figures count for the unit, so that it shows its own. */
  private boolean isAsReported() {
    return counting.facts().keySet().stream()
        .flatMap(other -> job.world().targets(World.Boundary.REPORTED, other).stream())
        .noneMatch(target -> target.unit() == unit);
  }

  Origin yearToDate(World.Boundary boundary, Map<Integer, List<Fact>> byUnit) {
    return toDate(boundary, byUnit, Months.yearStart(period.to() - 1));
  }

  Origin termToDate(World.Boundary boundary, Map<Integer, List<Fact>> byUnit) {
    Territory.@Nullable Term term = job.world().longestTerm(unit);
    return term == null ? Origin.NOTHING : toDate(boundary, byUnit, term.from());
  }

  /** The sum from an earlier boundary up to the period's end, as the columns to date have it. */
  private Origin toDate(World.Boundary boundary, Map<Integer, List<Fact>> byUnit, int origin) {
    counting = new Counting(job, rule, byUnit);
    List<Contribution> contributions = new ArrayList<>();
    for (UnitFacts facts : counting.facts().values()) {
      counting.standIns().counted(boundary, facts.unit()).stream()
          .map(StandIns.Counted::target)
          .filter(target -> target.unit() == unit)
          .forEach(target -> addToDate(contributions, target, facts, origin));
    }
    List<Fact> own = byUnit.get(unit);
    boolean isReported = boundary == World.Boundary.REPORTED;
    if (contributions.isEmpty() && own != null && isReported && isAsReported()) {
      Target itself = job.world().targets(boundary, unit).get(0);
      addToDate(contributions, itself, new UnitFacts(unit, rule, job.world(), own), origin);
    }
    return new Origin(Origin.How.SUM, contributions);
  }

  private void addToDate(
      List<Contribution> contributions, Target target, UnitFacts facts, int origin) {
    int from = Math.max(origin, target.from());
    int to = Math.min(period.to(), target.to());
    Share share = target.share();
    boolean isCut = !share.isWhole() && !share.isUnknown();
    Series series = isCut ? facts.series().share(share) : facts.series();
    Known known = to > from ? series.sinceOrigin(from, to) : Known.NOTHING;
    boolean isUnknown = share.isUnknown() && !known.amount().isZero();
    if (!known.isNothing()) {
      contributions.add(
          contribution(
              facts.unit(),
              isUnknown ? null : share.weight(),
              new Readings.Reading(from, to, series.isKnown(from, to), true),
              known.flags() | Flags.FIGURE,
              series.pieces(from, to)));
    }
  }

  private Origin.How how() {
    if (rule.isMark()) {
      return rule.units() == Rule.Units.ANY ? Origin.How.ANY : Origin.How.SHARE;
    }
    return rule.isRatio() ? Origin.How.RATIO : Origin.How.SUM;
  }

  private List<Contribution> of(World.Boundary boundary, UnitFacts facts) {
    List<Contribution> contributions = new ArrayList<>();
    for (StandIns.Counted counted : counting.standIns().counted(boundary, facts.unit())) {
      for (Target part : counted.parts()) {
        Contribution contribution = part.unit() == unit ? of(part, facts) : null;
        if (contribution != null) {
          contributions.add(contribution);
        }
      }
    }
    return contributions;
  }

  private @Nullable Contribution of(Target target, UnitFacts facts) {
    Share share = target.share();
    boolean isCut = !share.isWhole() && !share.isUnknown();
    Series series = isCut ? facts.series().share(share) : facts.series();
    Readings.Reading reading = readings.find(facts.unit(), period, target, series);
    if (reading == null) {
      return null;
    }
    Known known = series.over(reading.from(), reading.to());
    boolean isUnknown = share.isUnknown() && !(reading.isComplete() && known.amount().isZero());
    return contribution(
        facts.unit(),
        isUnknown ? null : share.weight(),
        reading,
        known.flags(),
        series.pieces(reading.from(), reading.to()));
  }

  private Contribution contribution(
      int from,
      @Nullable BigDecimal weight,
      Readings.Reading reading,
      int flags,
      List<Piece> pieces) {
    BigDecimal first = BigDecimal.ZERO;
    BigDecimal second = BigDecimal.ZERO;
    List<Contribution.Cell> cells = new ArrayList<>();
    for (Piece piece : pieces) {
      first = first.add(piece.first());
      second = second.add(piece.second());
      cells.add(new Contribution.Cell(piece.edge().resultId(), piece.first(), piece.second()));
    }
    return new Contribution(
        job.world().unit(from).id(),
        weight,
        first,
        second,
        reading.isComplete(),
        Flags.has(flags, Flags.FIGURE),
        cells);
  }

  /** A unit that is not asked for the indicator, or a percentage without its parts. */
  private Origin own(UnitFacts facts) {
    Series series = facts.series();
    List<Piece> pieces =
        rule.time() == Rule.Time.NONE
            ? facts.exactPieces(period.from(), period.to())
            : series.isKnown(period.from(), period.to())
                ? series.pieces(period.from(), period.to())
                : List.of();
    if (!pieces.isEmpty()) {
      boolean isCounted = rule.isRatio() || rule.isMark();
      return new Origin(isCounted ? how() : Origin.How.OWN, List.of(own(pieces)));
    }
    return bare(facts);
  }

  private Origin bare(UnitFacts facts) {
    List<Piece> bare = facts.bareRatioPieces(period.from(), period.to());
    return bare.isEmpty() ? Origin.NOTHING : new Origin(Origin.How.OWN, List.of(own(bare)));
  }

  private Contribution own(List<Piece> pieces) {
    int flags = pieces.stream().mapToInt(piece -> piece.edge().flags()).reduce(0, (a, b) -> a | b);
    return contribution(
        unit,
        BigDecimal.ONE,
        new Readings.Reading(period.from(), period.to(), true, true),
        flags,
        pieces);
  }
}
