package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values written into a statement that is kept beside a number and run again by hand. */
final class Literals {
  private Literals() {}

  static String list(Collection<String> values) {
    return values.stream().map(Literals::text).collect(Collectors.joining(", "));
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String day(LocalDate day) {
    return "date " + text(day.toString());
  }
}
