package vn.kho.dashboard.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** First and last day of a period code of the contract. */
public record Spans(LocalDate from, LocalDate to) {
  private static final Pattern PARTS = Pattern.compile("(\\d{4})-(Q([1-4])|H([12])|9M)");

  /** The span of a code, empty where it is none. */
  public static Optional<Spans> find(String code) {
    if (code.matches("\\d{4}")) {
      return months(Integer.parseInt(code), 1, 12);
    }
    if (code.matches("\\d{4}-\\d{4}")) {
      int first = Integer.parseInt(code.substring(0, 4));
      int last = Integer.parseInt(code.substring(5));
      return Optional.of(new Spans(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }
    if (code.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      YearMonth month = YearMonth.parse(code);
      return Optional.of(new Spans(month.atDay(1), month.atEndOfMonth()));
    }
    Matcher parts = PARTS.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(3) != null) {
      int quarter = Integer.parseInt(parts.group(3));
      return months(year, quarter * 3 - 2, quarter * 3);
    }
    if (parts.group(4) != null) {
      return parts.group(4).equals("1") ? months(year, 1, 6) : months(year, 7, 12);
    }
    return months(year, 1, 9);
  }

  private static Optional<Spans> months(int year, int first, int last) {
    return Optional.of(
        new Spans(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth()));
  }
}
