package vn.kho.ingest.codelist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.LinkPart;
import vn.kho.ingest.model.UnitLink;

/** The links of one old unit on one day: together they hand on the whole of it, and no more. */
final class WeightCheck {
  /** Six decimals written for each link may each be off by half of the last. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

  private final List<UnitLink> group;
  private final UnaryOperator<String> labels;
  private final List<Issue> issues;

  /**
   * Looks at a group.
   *
   * @param labels words for a unit's id
   */
  WeightCheck(List<UnitLink> group, UnaryOperator<String> labels, List<Issue> issues) {
    this.group = group;
    this.labels = labels;
    this.issues = issues;
  }

  /** The links to take; none when they contradict each other. */
  List<UnitLink> checked() {
    boolean hasWhole = group.stream().anyMatch(link -> link.part() == LinkPart.WHOLE);
    if (hasWhole && group.size() > 1) {
      refuse(IssueCode.MAPPING_WHOLE_AND_MORE, Map.of());
      return List.of();
    }
    List<BigDecimal> weights =
        group.stream().map(UnitLink::weight).filter(Objects::nonNull).toList();
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal missing = BigDecimal.ONE.subtract(sum);
    boolean isPartial = weights.size() < group.size();
    BigDecimal tolerance = ROUNDING.multiply(BigDecimal.valueOf(group.size()));
    boolean isRight = isPartial ? missing.signum() > 0 : missing.abs().compareTo(tolerance) <= 0;
    if (!isRight) {
      refuse(IssueCode.MAPPING_WEIGHT_SUM, Map.of("sum", sum.toPlainString()));
      return List.of();
    }
    if (isPartial) {
      tellMissing();
      return group;
    }
    return rounded(missing);
  }

  /**
   * What rounding left over goes to the largest link, so that totals stay equal to the last digit.
   */
  private List<UnitLink> rounded(BigDecimal missing) {
    if (missing.signum() == 0) {
      return group;
    }
    UnitLink largest = group.get(0);
    for (UnitLink link : group) {
      largest = weight(link).compareTo(weight(largest)) > 0 ? link : largest;
    }
    List<UnitLink> links = new ArrayList<>(group);
    links.set(links.indexOf(largest), withWeight(largest, weight(largest).add(missing)));
    return links;
  }

  private static BigDecimal weight(UnitLink link) {
    return Objects.requireNonNull(link.weight());
  }

  private static UnitLink withWeight(UnitLink link, BigDecimal weight) {
    return new UnitLink(
        link.oldUnitId(),
        link.newUnitId(),
        link.effective(),
        link.part(),
        weight,
        link.basis(),
        link.legalBasis(),
        link.reference(),
        link.source());
  }

  private void tellMissing() {
    for (UnitLink link : group) {
      if (link.weight() == null) {
        issues.add(
            Issue.of(
                IssueCode.MAPPING_WEIGHT_MISSING,
                UnitRows.placeOf(link.source(), "weight"),
                labels.apply(link.newUnitId()),
                Map.of("old", labels.apply(link.oldUnitId()))));
      }
    }
  }

  private void refuse(IssueCode code, Map<String, String> details) {
    String rows =
        group.stream()
            .map(link -> link.source().file() + ":" + link.source().row())
            .collect(Collectors.joining(", "));
    for (UnitLink link : group) {
      issues.add(
          Issue.of(
              code,
              UnitRows.placeOf(link.source(), "weight"),
              details.getOrDefault("sum", labels.apply(link.oldUnitId())),
              Map.of(
                  "old",
                  labels.apply(link.oldUnitId()),
                  "day",
                  UnitRows.day(link.effective()),
                  "rows",
                  rows)));
    }
  }
}
