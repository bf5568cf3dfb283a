package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Change;

/**
 * The figures of one measure that moved, with the causes that moved any of them as columns.
 *
 * @param heads names of the causes
 */
record MovedFigures(List<String> heads, List<Row> rows) {

  /** A figure that moved; parts are written in the order of the heads, empty where nothing. */
  public record Row(
      String rowNo,
      String label,
      String href,
      String period,
      String before,
      String now,
      String sourceHref,
      String difference,
      List<String> parts) {}

  static MovedFigures of(Visit visit, List<Change> changes) {
    List<Integer> shown = shown(changes);
    return new MovedFigures(
        shown.stream().map(i -> word(visit, Change.PARTS.get(i))).toList(),
        changes.stream().map(change -> row(visit, change, shown)).toList());
  }

  /** Which of the causes moved anything. */
  private static List<Integer> shown(List<Change> changes) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < Change.PARTS.size(); i++) {
      int part = i;
      if (changes.stream().anyMatch(change -> moved(change, part) != null)) {
        shown.add(i);
      }
    }
    return shown;
  }

  private static @Nullable BigDecimal moved(Change change, int part) {
    BigDecimal value = part < change.parts().size() ? change.parts().get(part) : null;
    return value == null || value.signum() == 0 ? null : value;
  }

  private static Row row(Visit visit, Change change, List<Integer> shown) {
    BigDecimal old = change.oldValue();
    BigDecimal now = change.newValue();
    String target = change.targetId();
    return new Row(
        change.rowNo(),
        visit.lang().pick(change.labelVi(), change.labelEn()),
        target == null ? "" : visit.address().at(TargetPage.PATH).with("target", target).href(),
        visit.periodName(change.period()),
        visit.numbers().number(old, 2),
        visit.numbers().number(now, 2),
        target == null || !change.measure().equals("actual")
            ? ""
            : SourcePage.href(visit, target, change.period()),
        old == null || now == null ? "–" : visit.numbers().signed(now.subtract(old), 2),
        shown.stream().map(i -> part(visit, change, i)).toList());
  }

  private static String part(Visit visit, Change change, int part) {
    BigDecimal value = moved(change, part);
    return value == null ? "" : visit.numbers().signed(value, 2);
  }

  static String word(Visit visit, String part) {
    return visit.texts().word("changes.cause", part);
  }
}
