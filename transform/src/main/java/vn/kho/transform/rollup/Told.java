package vn.kho.transform.rollup;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Of which months the units that report an indicator told anything that is added up. */
final class Told {

  private final World world;
  private final Rule rule;
  private final Frame frame;
  private final Map<Integer, BitSet> months = new HashMap<>();

  Told(World world, Rule rule, Frame frame) {
    this.world = world;
    this.rule = rule;
    this.frame = frame;
  }

  /**
   * Takes a unit's facts. Those of a whole period that began before the unit also speak for the
   * units it came from; a sum to date is one since the unit began.
   */
  void add(UnitFacts facts) {
    int birth = world.unit(facts.unit()).from();
    for (Fact fact : facts.counting()) {
      Stretch touched = touched(fact);
      mark(facts.unit(), touched.and(birth, world.unit(facts.unit()).to()));
      boolean isOfPeriod = fact.basis() == Fact.Basis.IN_PERIOD;
      if (isOfPeriod && touched.from() < birth && touched.to() > birth) {
        world.forebears(facts.unit()).forEach(old -> mark(old, touched.and(0, birth)));
      }
    }
  }

  private void mark(int unit, Stretch touched) {
    Stretch seen = touched.and(frame.firstMonth(), frame.end());
    if (!seen.isEmpty()) {
      months
          .computeIfAbsent(unit, any -> new BitSet())
          .set(seen.from() - frame.firstMonth(), seen.to() - frame.firstMonth());
    }
  }

  /** Whether a unit told anything of some months. */
  boolean isTold(int unit, Stretch stretch) {
    BitSet told = months.get(unit);
    Stretch seen = stretch.and(frame.firstMonth(), frame.end());
    if (told == null || seen.isEmpty()) {
      return false;
    }
    int next = told.nextSetBit(seen.from() - frame.firstMonth());
    return next >= 0 && next < seen.to() - frame.firstMonth();
  }

  /**
   * The months a figure speaks of: a level of its last, a sum of all it counts. A sum to date of a
   * term begins with the year of the earliest long period that holds its end; without one, with the
   * first year shown.
   */
  Stretch touched(Fact fact) {
    int to = fact.to();
    if (rule.time() == Rule.Time.LAST) {
      return new Stretch(to - 1, to);
    }
    return switch (fact.basis()) {
      case IN_PERIOD -> new Stretch(fact.from(), to);
      case YEAR_TO_DATE -> new Stretch(Months.yearStart(to - 1), to);
      case TERM_TO_DATE -> new Stretch(Months.yearStart(termStart(to)), to);
    };
  }

  private int termStart(int to) {
    return frame.periods().stream()
        .filter(period -> period.type() == PeriodType.TERM)
        .filter(term -> term.from() < to && to <= term.to())
        .mapToInt(Period::from)
        .min()
        .orElse(Math.min(frame.firstMonth(), to - 1));
  }
}
