package vn.kho.transform.rollup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The periods results are rolled up to.
 *
 * @param periods the calendar's, then every long period of a plan
 * @param firstMonth the first boundary, a January
 * @param months from it to the last boundary
 */
record Frame(List<Period> periods, int firstMonth, int months) implements Serializable {

  private static final long serialVersionUID = 1L;

  static Frame of(int firstYear, int lastYear, World world) {
    List<Period> periods = new ArrayList<>(Calendar.years(firstYear, lastYear));
    Map<Territory.Term, Period> terms = new LinkedHashMap<>();
    for (int unit = 0; unit < world.size(); unit++) {
      for (Territory.Term term : world.terms(unit)) {
        terms.computeIfAbsent(
            term, any -> new Period(PeriodType.TERM, term.label(), term.from(), term.to()));
      }
    }
    periods.addAll(terms.values());
    return new Frame(List.copyOf(periods), firstYear * 12, (lastYear - firstYear + 1) * 12);
  }

  int end() {
    return firstMonth + months;
  }
}
