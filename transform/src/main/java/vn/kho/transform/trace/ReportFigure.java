package vn.kho.transform.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Problem;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Warehouse;

/**
 * A number printed in a report, by its id, as the report's list of figures says where it was taken.
 */
public record ReportFigure(
    String id,
    String place,
    String about,
    String shown,
    String value,
    String table,
    String column,
    String key,
    @Nullable String targetId,
    @Nullable String orgUnitId,
    @Nullable String period,
    String sql,
    String snapshotId) {

  /** Tables whose figures are a cell of one row; other figures are counts over rows. */
  private static final Set<String> SINGLE =
      Set.of("mart_results_by_period", "mart_trend_yearly", "mart_findings");

  /**
   * Looks a figure up.
   *
   * @param report an issued report's id, or the path of a list of figures
   */
  public static ReportFigure find(Warehouse warehouse, String report, String id) {
    Path file = file(warehouse, report);
    try (Duck duck = Duck.inMemory()) {
      duck.set("figures", "VARCHAR", file.toString());
      duck.set("figure", "VARCHAR", id);
      return query(duck, file).stream()
          .findFirst()
          .orElseThrow(
              () ->
                  Problem.usage(
                      "%s không có số %s; mã số nằm ở cột id.".formatted(file, id),
                      "%s has no figure %s; ids stand in the column id.".formatted(file, id)));
    }
  }

  private static List<ReportFigure> query(Duck duck, Path file) {
    try {
      return duck.query(Duck.resource(ReportFigure.class, "report-figure.sql"), ReportFigure::read);
    } catch (Problem unreadable) {
      throw Problem.usage(
          "%s không phải danh sách số liệu như kho report ghi ra; dùng tệp chưa sửa."
              .formatted(file),
          "%s is no list of figures as kho report writes it; use the file unedited."
              .formatted(file));
    }
  }

  private static ReportFigure read(Cells row) {
    return new ReportFigure(
        row.text(1),
        orEmpty(row.findText(2)),
        orEmpty(row.findText(3)),
        orEmpty(row.findText(4)),
        row.text(5),
        row.text(6),
        row.text(7),
        row.text(8),
        row.findText(9),
        row.findText(10),
        row.findText(11),
        row.text(12),
        row.text(13));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Path file(Warehouse warehouse, String report) {
    Path given = Path.of(report);
    if (Files.isRegularFile(given)) {
      return given;
    }
    Path issued = warehouse.root().resolve("reports").resolve(report).normalize();
    if (report.matches("R\\d{4,}") && Files.isDirectory(issued)) {
      try (Stream<Path> files = Files.list(issued)) {
        Optional<Path> list =
            files.filter(file -> file.toString().endsWith(".csv")).sorted().findFirst();
        if (list.isPresent()) {
          return list.get();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw Problem.usage(
        "Không có báo cáo đã ban hành hay tệp \"%s\". Xem: ./kho report --list".formatted(report),
        "There is no issued report or file \"%s\". Look: ./kho report --list".formatted(report));
  }

  /** What the report says of it, and then the way on from its row. */
  public Trail follow(Question question) {
    Trail trail = new Trail();
    String head = "%s = %s  (%s · %s)".formatted(id, shown, place, about);
    trail.say(0, head, head);
    trail.say(1, "giá trị: " + value, "value: " + value);
    String row = "%s.%s, %s".formatted(table, column, key);
    trail.say(1, row, row);
    trail.say(1, "câu lệnh: " + sql, "statement: " + sql);
    String target = targetId;
    String at = period;
    if (target != null && at != null) {
      trail.append(question.target(target, Optional.ofNullable(orgUnitId), at));
    } else if (SINGLE.contains(table) && !column.contains("(")) {
      trail.append(question.row(table, key));
    }
    return trail;
  }
}
