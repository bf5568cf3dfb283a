package vn.kho.ingest.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.UnitRule;
import vn.kho.ingest.parse.RowCells;

/** Totals rows of a file, held against the rows they should be the sum of. */
final class Totals {
  private record Total(Place place, String key, @Nullable BigDecimal value) {}

  private final List<Total> totals = new ArrayList<>();
  private final Map<String, BigDecimal> sums = new HashMap<>();

  /** Takes a totals row out of the facts. */
  void total(
      RowCells cells,
      Indicator indicator,
      Period period,
      Basis basis,
      @Nullable BigDecimal value,
      String word) {
    cells.report(IssueCode.ROW_TOTAL, "unit", word, Map.of());
    totals.add(new Total(cells.place("value"), key(indicator, period, basis), value));
  }

  /** Counts a row towards its total. */
  void part(Indicator indicator, ResultFact fact) {
    if (indicator.unitRule() == UnitRule.SUM && fact.value() != null) {
      sums.merge(key(indicator, fact.period(), fact.basis()), fact.value(), BigDecimal::add);
    }
  }

  void check(List<Issue> issues) {
    for (Total total : totals) {
      BigDecimal sum = sums.get(total.key);
      if (sum != null && total.value != null && sum.compareTo(total.value) != 0) {
        issues.add(
            Issue.of(
                IssueCode.TOTAL_DIFFERS,
                total.place,
                total.value.toPlainString(),
                Map.of("computed", sum.toPlainString())));
      }
    }
  }

  private static String key(Indicator indicator, Period period, Basis basis) {
    return indicator.indicatorId() + "|" + period.code() + "|" + basis.code();
  }
}
