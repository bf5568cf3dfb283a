package vn.kho.ingest.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.ResultKey;

/** Within one file a key has one value: a repeat is loaded once, a contradiction not at all. */
final class KeyCheck {
  /** A key that stands a hundred times shows what is wrong with the file. */
  private static final int MOST_TOLD = 100;

  private KeyCheck() {}

  static List<ResultFact> of(List<ResultFact> facts, List<Issue> issues) {
    Map<ResultKey, ResultFact> first = new LinkedHashMap<>();
    Set<ResultKey> contradicted = new HashSet<>();
    Map<ResultKey, Integer> told = new HashMap<>();
    for (ResultFact fact : facts) {
      ResultKey key = ResultKey.of(fact);
      ResultFact other = first.putIfAbsent(key, fact);
      if (other == null) {
        continue;
      }
      if (isSame(fact, other)) {
        issues.add(
            Issue.of(
                IssueCode.KEY_REPEATED, place(fact), said(fact), Map.of("other", other.row())));
        continue;
      }
      if (contradicted.add(key)) {
        issues.add(contradiction(other, fact));
      }
      if (told.merge(key, 1, Integer::sum) <= MOST_TOLD) {
        issues.add(contradiction(fact, other));
      }
    }
    List<ResultFact> left = new ArrayList<>(first.values());
    left.removeIf(fact -> contradicted.contains(ResultKey.of(fact)));
    return left;
  }

  private static Issue contradiction(ResultFact fact, ResultFact other) {
    return Issue.of(
        IssueCode.KEY_CONTRADICTION,
        place(fact),
        said(fact),
        Map.of("other", other.row(), "first", said(other)));
  }

  private static boolean isSame(ResultFact a, ResultFact b) {
    return isSame(a.value(), b.value())
        && isSame(a.numerator(), b.numerator())
        && isSame(a.denominator(), b.denominator())
        && a.state() == b.state()
        && a.status() == b.status();
  }

  private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private static String said(ResultFact fact) {
    return fact.rawText() == null ? "" : fact.rawText();
  }

  private static Place place(ResultFact fact) {
    return new Place(fact.file(), fact.sheet(), fact.row(), fact.column());
  }
}
