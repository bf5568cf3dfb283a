package vn.kho.ingest.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.parse.Dates;
import vn.kho.ingest.write.StoredFigures;
import vn.kho.ingest.write.StoredFigures.Stored;

/**
 * What a file would change in the warehouse.
 *
 * @param fresh figures of keys that have none yet
 * @param changed figures that replace another one
 * @param same figures that say what is known, or come before what is known
 */
public record Changes(int fresh, int changed, int same) {

  private record Key(String unit, String indicator, String period, String basis) {}

  /**
   * Holds figures against those stored; each one replaced becomes an issue, and each one that of
   * one day with another is not taken.
   *
   * @param now when the facts are loaded
   */
  static Changes of(Path warehouse, Instant now, List<ResultFact> facts, List<Issue> issues)
      throws IOException {
    Set<YearMonth> months =
        facts.stream()
            .map(fact -> YearMonth.from(fact.period().start()))
            .collect(Collectors.toSet());
    Set<Key> wanted = facts.stream().map(Changes::key).collect(Collectors.toSet());
    Map<Key, Stored> current = new HashMap<>();
    StoredFigures.read(
        warehouse,
        months,
        stored -> {
          Key key =
              new Key(stored.orgUnitId(), stored.indicatorId(), stored.period(), stored.basis());
          if (wanted.contains(key)) {
            current.merge(key, stored, (a, b) -> isLater(Arrival.of(b), a) ? b : a);
          }
        });
    int fresh = 0;
    int changed = 0;
    for (ResultFact fact : facts) {
      Stored before = current.get(key(fact));
      if (before == null) {
        fresh++;
      } else if (!isSame(fact, before)) {
        if (isLater(Arrival.of(fact, now), before)) {
          changed++;
          issues.add(issue(IssueCode.VALUE_CHANGED, fact, before));
        } else if (fact.receivedOn().equals(before.receivedOn())) {
          issues.add(issue(IssueCode.VALUE_NOT_TAKEN, fact, before));
        }
      }
    }
    return new Changes(fresh, changed, facts.size() - fresh - changed);
  }

  private static boolean isLater(Arrival arrival, Stored before) {
    return arrival.compareTo(Arrival.of(before)) >= 0;
  }

  private static Key key(ResultFact fact) {
    return new Key(fact.orgUnitId(), fact.indicatorId(), fact.period().code(), fact.basis().code());
  }

  private static boolean isSame(ResultFact fact, Stored before) {
    return isSame(fact.value(), before.value())
        && isSame(fact.numerator(), before.numerator())
        && isSame(fact.denominator(), before.denominator())
        && fact.state().code().equals(before.state());
  }

  private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private static Issue issue(IssueCode code, ResultFact fact, Stored before) {
    return Issue.of(
        code,
        new Place(fact.file(), fact.sheet(), fact.row(), fact.column()),
        say(fact.value(), fact.numerator(), fact.denominator()),
        Map.of(
            "before", say(before.value(), before.numerator(), before.denominator()),
            "received", Dates.show(before.receivedOn())));
  }

  private static String say(
      @Nullable BigDecimal value, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part != null && whole != null) {
      return plain(part) + "/" + plain(whole);
    }
    return value == null ? "…" : plain(value);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
