package vn.kho.dashboard.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ChangeCause;
import vn.kho.dashboard.report.content.Causes;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Issue;
import vn.kho.dashboard.report.content.Origin;
import vn.kho.dashboard.report.content.Report;

/** What differs from the report issued before, figure by figure, by where each was taken from. */
final class PreviousFigures {
  private static final String ACTUAL = "actual_value";
  private static final List<String> COLUMNS = List.of(ACTUAL, "cumulative_actual");

  private PreviousFigures() {}

  private record Before(String shown, BigDecimal value) {}

  /**
   * The differences, with their causes where the snapshots since then tell them.
   *
   * @param since snapshot of the report issued before
   */
  static List<Issue.Change> compare(
      byte[] previousCsv, String since, Report report, List<ChangeCause> causes) {
    Map<String, Before> before = read(previousCsv);
    Map<String, Issue.Change> changes = new LinkedHashMap<>();
    for (Figure figure : report.figures()) {
      Origin origin = figure.origin();
      if (!origin.table().equals("mart_attainment") || !COLUMNS.contains(origin.column())) {
        continue;
      }
      String key = origin.column() + "|" + origin.key();
      Before old = before.get(key);
      if (old == null || figure.value().compareTo(old.value()) != 0) {
        changes.putIfAbsent(
            key,
            new Issue.Change(
                about(figure),
                old == null ? "" : old.shown(),
                figure.shown(),
                reasons(figure, old, since, causes)));
      }
    }
    return new ArrayList<>(changes.values());
  }

  private static Map<String, Before> read(byte[] previousCsv) {
    Map<String, Before> before = new LinkedHashMap<>();
    for (List<String> cells : FigureRows.of(previousCsv)) {
      if (cells.size() > 7
          && cells.get(5).equals("mart_attainment")
          && COLUMNS.contains(cells.get(6))) {
        before.putIfAbsent(
            cells.get(6) + "|" + cells.get(7),
            new Before(cells.get(3), new BigDecimal(cells.get(4))));
      }
    }
    return before;
  }

  private static String about(Figure figure) {
    Origin origin = figure.origin();
    return figure.about()
        + (origin.column().equals(ACTUAL) ? " – kết quả" : " – lũy kế")
        + (origin.period() == null ? "" : " " + origin.period());
  }

  /** A running total moves by what moved in its years. */
  private static String reasons(
      Figure figure, @Nullable Before old, String since, List<ChangeCause> causes) {
    Origin origin = figure.origin();
    String period = String.valueOf(origin.period());
    Predicate<ChangeCause> isOfPeriod =
        origin.column().equals(ACTUAL) || !period.matches("\\d{4}")
            ? cause -> cause.period().equals(period)
            : cause -> cause.period().matches("\\d{4}") && cause.period().compareTo(period) <= 0;
    List<ChangeCause> concerned =
        causes.stream()
            .filter(cause -> cause.toSnapshot().compareTo(since) > 0)
            .filter(cause -> cause.targetId().equals(origin.targetId()))
            .filter(isOfPeriod)
            .toList();
    BigDecimal[] parts = new BigDecimal[Causes.COUNT];
    Arrays.fill(parts, BigDecimal.ZERO);
    for (ChangeCause cause : concerned) {
      for (int i = 0; i < parts.length; i++) {
        BigDecimal part = cause.parts().get(i);
        parts[i] = part == null ? parts[i] : parts[i].add(part);
      }
    }
    BigDecimal moved = old == null ? figure.value() : figure.value().subtract(old.value());
    return Causes.words(Arrays.asList(parts), moved);
  }
}
