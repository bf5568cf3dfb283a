package vn.kho.ingest.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.IssueCode;

/** Days: {@code 2024-05-09}, and day before month as Vietnam writes it: {@code 09/05/2024}. */
public final class Dates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:ngày )?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private Dates() {}

  /** A day of the calendar, or a fault. */
  public static Parsed<LocalDate> parse(String text) {
    return find(text).map(Parsed::of).orElseGet(() -> Parsed.fault(IssueCode.DATE_UNKNOWN, text));
  }

  /** A day as it is printed for people: {@code 09/05/2024}. */
  public static String show(LocalDate day) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  static Optional<LocalDate> find(String text) {
    String tidy = Fold.tidy(text).toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(tidy);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(tidy);
    return dayFirst.matches()
        ? day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
