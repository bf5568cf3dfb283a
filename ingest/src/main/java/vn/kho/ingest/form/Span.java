package vn.kho.ingest.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.PeriodType;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Parsed;
import vn.kho.ingest.parse.Periods;

/**
 * A period as a header says it: whole, or without its year ("Tháng 5"), which then stands above.
 *
 * @param code code of the period, with {@code {y}} where the year is not said
 */
record Span(String code) {
  private static final String YEAR = "{y}";
  private static final Pattern MONTH = Pattern.compile("(?:thang |t ?)(0?[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("(?:quy |q ?)([1-4]|i{1,3}|iv)");
  private static final Pattern DIGITS = Pattern.compile("0?([1-9]|1[0-2])");
  private static final Pattern ROMAN = Pattern.compile("i{1,3}|iv");

  /** Reads a text as a period; empty when it is none. */
  static Optional<Span> of(String text) {
    Parsed<Period> whole = Periods.parse(text);
    if (whole.value() != null) {
      return Optional.of(new Span(whole.value().code()));
    }
    String plain = Fold.plain(text);
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) {
      return Optional.of(month(month.group(1)));
    }
    Matcher quarter = QUARTER.matcher(plain);
    if (quarter.matches()) {
      return Optional.of(quarter(quarter.group(1)));
    }
    return switch (plain) {
      case "6 thang", "06 thang", "6 thang dau nam", "06 thang dau nam" -> said("-H1");
      case "6 thang cuoi nam", "06 thang cuoi nam" -> said("-H2");
      case "9 thang", "09 thang", "9 thang dau nam", "09 thang dau nam" -> said("-9M");
      case "ca nam", "12 thang" -> said("");
      default -> Optional.empty();
    };
  }

  /** Reads a text below or beside a word for a kind of period: "Tháng" over "5". */
  static Optional<Span> under(String word, String text) {
    String plain = Fold.plain(text);
    Matcher digits = DIGITS.matcher(plain);
    return switch (Fold.plain(word)) {
      case "thang", "month", "thang trong nam" ->
          digits.matches() ? Optional.of(month(digits.group(1))) : of(text);
      case "quy", "quarter" -> {
        boolean isQuarter = plain.matches("[1-4]") || ROMAN.matcher(plain).matches();
        yield isQuarter ? Optional.of(quarter(plain)) : of(text);
      }
      default -> of(text);
    };
  }

  private static Optional<Span> said(String rest) {
    return Optional.of(new Span(YEAR + rest));
  }

  private static Span month(String digits) {
    return new Span(YEAR + "-" + (digits.length() == 1 ? "0" + digits : digits));
  }

  private static Span quarter(String text) {
    int number =
        switch (text) {
          case "i" -> 1;
          case "ii" -> 2;
          case "iii" -> 3;
          case "iv" -> 4;
          default -> Integer.parseInt(text);
        };
    return new Span(YEAR + "-Q" + number);
  }

  boolean hasYear() {
    return !code.startsWith(YEAR);
  }

  /** The period in a year; null when its year is not known. */
  @Nullable String in(@Nullable Integer year) {
    if (hasYear()) {
      return code;
    }
    return year == null ? null : code.replace(YEAR, String.valueOf(year));
  }

  /** The year, when the whole period is one. */
  @Nullable Integer year() {
    Period period = Periods.parse(code).value();
    return period != null && period.type() == PeriodType.YEAR ? period.start().getYear() : null;
  }

  /** The year the period lies in; null when not said or not one. */
  @Nullable Integer yearOf() {
    Period period = Periods.parse(code).value();
    boolean isInOne = period != null && period.start().getYear() == period.end().getYear();
    return isInOne && period != null ? period.start().getYear() : null;
  }
}
