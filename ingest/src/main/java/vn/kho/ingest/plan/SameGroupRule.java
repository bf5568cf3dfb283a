package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kho.ingest.issue.Words;

/** Sub-rows of one name under two targets: newly trained over the years against all in post. */
final class SameGroupRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    Map<String, PlanRow> sums = new HashMap<>();
    for (PlanRow row : plan.rows()) {
      if (row.kind() != RowKind.SUB_ROW || row.figures().size() < 1 || row.isPercent()) {
        continue;
      }
      String name = Folding.letters(row.label());
      PlanRow other = sums.putIfAbsent(name, row);
      if (other != null && !other.parentNo().equals(row.parentNo())) {
        compare(other, row, findings);
      }
    }
  }

  private static void compare(PlanRow a, PlanRow b, Findings findings) {
    Optional<BigDecimal> stock = constant(b).or(() -> constant(a));
    boolean both = constant(a).isPresent() && constant(b).isPresent();
    Optional<BigDecimal> sum = constant(b).isPresent() ? a.sum() : b.sum();
    if (stock.isEmpty() || sum.isEmpty()) {
      return;
    }
    BigDecimal left = both ? constant(a).orElseThrow() : sum.get();
    if (left.compareTo(stock.get()) != 0) {
      findings.add(
          PlanRule.of(
              FindingKind.GROUP_COUNTED_TWICE,
              b,
              b.label(),
              Phrases.format(
                  "\"%s\": %s ở dòng %s, %s ở dòng %s",
                  "\"%s\": %s on row %s, %s on row %s",
                  b.label(),
                  Shown.number(left),
                  constant(b).isPresent() ? a.rowNo() : b.rowNo(),
                  Shown.number(stock.get()),
                  constant(b).isPresent() ? b.rowNo() : a.rowNo()),
              new Words("giữ cả hai như in", "both are kept as printed")));
    }
  }

  /** The one figure of all years, when they all print the same: a number in post. */
  private static Optional<BigDecimal> constant(PlanRow row) {
    boolean full = row.figures().size() == row.cells().size() && row.figures().size() > 1;
    BigDecimal first = row.figures().get(0).reading().value();
    boolean same =
        full
            && row.figures().stream()
                .allMatch(c -> first != null && TotalsRule.isSame(c.reading().value(), first));
    return same ? Optional.ofNullable(first) : Optional.empty();
  }
}
