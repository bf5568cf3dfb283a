package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for contradictions in the accepted figures of one indicator. */
final class Findings {

  private static final int ENOUGH = 6;
  private static final int ENOUGH_FOR_SLIP = 3;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal SLIP = BigDecimal.valueOf(300);
  private static final BigDecimal HALF = BigDecimal.valueOf(5, 1);
  private static final BigDecimal FAR = BigDecimal.valueOf(10);

  private final World world;
  private final Rule rule;
  private final List<Finding> found = new ArrayList<>();

  Findings(World world, Rule rule) {
    this.world = world;
    this.rule = rule;
  }

  List<Finding> list() {
    return found;
  }

  /** Looks at the facts of one unit by themselves. */
  void look(UnitFacts edges, List<Fact> facts) {
    for (Fact fact : facts) {
      parts(fact);
    }
    if (!rule.isRatio() && !rule.isMark()) {
      falling(edges.unit(), facts);
      farFromUsual(edges.unit(), facts);
    }
    if (edges.series() instanceof FlowSeries flow) {
      for (Amounts.Difference difference : flow.amounts().differences()) {
        if (Flags.has(difference.edge().flags(), Flags.ESTIMATE)) {
          continue; // An estimate made ahead is not expected to come true to the last digit.
        }
        found.add(
            new Finding(
                Finding.Code.PARTS_DIFFER,
                world.unit(edges.unit()).id(),
                rule.indicatorId(),
                difference.edge().resultId(),
                difference.edge().amount().first(),
                difference.expected().first()));
      }
    }
  }

  /** Looks at a unit's own reports beside the sums of the units below it, where these are whole. */
  void lookAtParent(IndicatorRollup rollup, int unit, List<Fact> facts) {
    if (rule.units() != Rule.Units.SUM || rule.isMark() || rule.isRatio()) {
      return;
    }
    for (Fact fact : facts) {
      BigDecimal value = fact.value();
      BigDecimal sum = value == null ? null : rollup.findWhole(unit, fact);
      if (value != null && sum != null && value.compareTo(sum) != 0) {
        add(Finding.Code.PARENT_DIFFERS, fact, value, sum);
      }
    }
  }

  private void parts(Fact fact) {
    BigDecimal numerator = fact.numerator();
    BigDecimal denominator = fact.denominator();
    if (numerator == null || denominator == null || !rule.isRatio()) {
      return;
    }
    if (numerator.compareTo(denominator) > 0 && !rule.may().contains(Rule.May.EXCEED)) {
      add(Finding.Code.NUMERATOR_ABOVE_DENOMINATOR, fact, numerator, denominator);
    }
    BigDecimal printed = fact.value();
    BigDecimal share = Ratios.percent(numerator, denominator);
    if (printed != null && share != null && rule.isPercent()) {
      int digits = Math.max(0, printed.stripTrailingZeros().scale());
      BigDecimal tolerance = BigDecimal.ONE.movePointLeft(digits);
      if (printed.subtract(share).abs().compareTo(tolerance) > 0) {
        add(Finding.Code.PERCENT_CONTRADICTS_PARTS, fact, printed, share);
      }
    }
  }

  /** Figures to date of one year or one term, held against the one before. */
  private void falling(int unit, List<Fact> facts) {
    if (rule.time() != Rule.Time.SUM || rule.may().contains(Rule.May.BE_NEGATIVE)) {
      return;
    }
    record Count(Fact.Basis basis, int start) {}
    facts.stream()
        .filter(fact -> fact.basis() != Fact.Basis.IN_PERIOD && fact.value() != null)
        .sorted(Comparator.comparingInt(Fact::to))
        .collect(
            Collectors.groupingBy(
                fact -> new Count(fact.basis(), UnitFacts.start(fact, world.terms(unit))),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .forEach(this::falling);
  }

  private void falling(List<Fact> counts) {
    for (int i = 1; i < counts.size(); i++) {
      BigDecimal value = value(counts.get(i));
      BigDecimal earlier = value(counts.get(i - 1));
      if (value.compareTo(earlier) < 0) {
        add(Finding.Code.FALLING_CUMULATIVE, counts.get(i), value, earlier);
      }
    }
  }

  /**
   * Figures far from the middle one of their kind: of single months, told from short series by
   * their spread; a slip of the unit of measure of any length of period, from three figures on.
   */
  private void farFromUsual(int unit, List<Fact> facts) {
    List<Integer> gains = world.unit(unit).gains();
    facts.stream()
        .filter(f -> f.basis() == Fact.Basis.IN_PERIOD && f.value() != null)
        .collect(
            Collectors.groupingBy(
                f ->
                    List.of(
                        f.to() - f.from(),
                        (int) gains.stream().filter(g -> g <= f.from()).count())))
        .values()
        .forEach(this::farFromUsual);
  }

  /** Of periods of one length on one territory. */
  private void farFromUsual(List<Fact> months) {
    if (months.size() < ENOUGH_FOR_SLIP) {
      return;
    }
    boolean isEnough = months.size() >= ENOUGH;
    boolean isOfMonths = months.get(0).to() - months.get(0).from() == 1;
    BigDecimal middle = median(months.stream().map(Findings::value).toList());
    BigDecimal spread = median(months.stream().map(f -> value(f).subtract(middle).abs()).toList());
    BigDecimal allowed =
        spread.max(BigDecimal.valueOf(Math.sqrt(middle.abs().doubleValue()))).max(BigDecimal.ONE);
    for (Fact fact : months) {
      BigDecimal value = value(fact);
      boolean isSlip =
          middle.signum() > 0
              && value.signum() > 0
              && (isEnough || value.max(middle).compareTo(THOUSAND) >= 0)
              && (value.compareTo(middle.multiply(SLIP)) > 0
                  || middle.compareTo(value.multiply(SLIP)) > 0);
      if (isSlip) {
        add(Finding.Code.UNIT_SLIP, fact, value, middle);
      } else if (isEnough
          && isOfMonths
          && value.subtract(middle).abs().compareTo(allowed.multiply(FAR)) > 0) {
        add(Finding.Code.OUTLIER, fact, value, middle);
      }
    }
  }

  private static BigDecimal value(Fact fact) {
    BigDecimal value = fact.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).multiply(HALF);
  }

  private void add(Finding.Code code, Fact fact, BigDecimal value, @Nullable BigDecimal expected) {
    found.add(
        new Finding(code, fact.unitId(), rule.indicatorId(), fact.resultId(), value, expected));
  }
}
