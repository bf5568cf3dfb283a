package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Numbers;

/**
 * Numbers as official papers print them: thousands dot, decimal comma, percent sign closed up, and
 * {@code 01} for a single-digit count within a sentence.
 */
public final class Form {
  private static final Numbers NUMBERS = new Numbers(Lang.VI);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private static final int MOST_DECIMALS = 6;

  private static final Pattern TWICE = Pattern.compile("([\\d.])~2\\b");
  private static final Pattern SUB_ROW = Pattern.compile("(\\d)#(\\d+)");

  private Form() {}

  public static String number(@Nullable BigDecimal value, int decimals) {
    return NUMBERS.number(value, decimals);
  }

  /** A percentage with one decimal. */
  public static String percent(@Nullable BigDecimal value) {
    return percent(value, 1);
  }

  /** A percentage with so many decimals, or more where less than all would read as all. */
  public static String percent(@Nullable BigDecimal value, int decimals) {
    if (value == null) {
      return Numbers.UNKNOWN;
    }
    String shown = NUMBERS.number(value, decimals);
    boolean wouldMislead = shown.equals("100") && value.compareTo(BigDecimal.valueOf(100)) < 0;
    return wouldMislead && decimals < MOST_DECIMALS ? percent(value, decimals + 1) : shown + "%";
  }

  /** A count within a sentence. */
  public static String count(BigDecimal value) {
    String plain = number(value, 2);
    return plain.length() == 1 && value.signum() > 0 ? "0" + plain : plain;
  }

  public static String count(long value) {
    return count(BigDecimal.valueOf(value));
  }

  public static String date(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * The first letter small, as a name's type stands within a sentence: {@code tỉnh Thái Nguyên}.
   */
  public static String inSentence(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Row numbers as a reader takes them: {@code I.6.1 (2)} for the second row without a number of
   * its own, {@code II.2.2.1 bis} for a number printed twice.
   */
  public static String rowNumber(String rowNo) {
    return SUB_ROW.matcher(TWICE.matcher(rowNo).replaceAll("$1 bis")).replaceAll("$1 ($2)");
  }

  /**
   * A period within a sentence or a table: {@code 05/2024}, {@code quý I/2024}, a year as it is.
   */
  public static String period(String period) {
    String year = period.length() < 4 ? "" : period.substring(0, 4);
    String rest = period.length() < 5 ? "" : period.substring(5);
    if (rest.matches("\\d{2}")) {
      return rest + "/" + year;
    }
    if (rest.matches("\\d{4}")) {
      return year + "–" + rest;
    }
    if (rest.matches("\\d{2}-\\d{2}")) {
      return date(LocalDate.parse(period));
    }
    return switch (rest) {
      case "Q1" -> "quý I/" + year;
      case "Q2" -> "quý II/" + year;
      case "Q3" -> "quý III/" + year;
      case "Q4" -> "quý IV/" + year;
      case "H1" -> "6 tháng đầu năm " + year;
      case "H2" -> "6 tháng cuối năm " + year;
      case "9M" -> "9 tháng năm " + year;
      default -> period;
    };
  }

  /** Periods in the order of time; months in a row of one year are drawn together. */
  public static String periods(Collection<String> periods) {
    List<String> shown = new ArrayList<>();
    Deque<String> run = new ArrayDeque<>();
    for (String period : new TreeSet<>(periods)) {
      if (!run.isEmpty() && !isNextMonth(run.getLast(), period)) {
        shown.add(run(run));
        run.clear();
      }
      run.add(period);
    }
    if (!run.isEmpty()) {
      shown.add(run(run));
    }
    return String.join("; ", shown);
  }

  private static boolean isNextMonth(String month, String other) {
    return month.matches("\\d{4}-\\d{2}")
        && other.matches("\\d{4}-\\d{2}")
        && month.substring(0, 4).equals(other.substring(0, 4))
        && YearMonth.parse(month).plusMonths(1).equals(YearMonth.parse(other));
  }

  private static String run(Deque<String> run) {
    String last = run.getLast();
    return run.size() == 1 ? period(last) : run.getFirst().substring(5) + "–" + period(last);
  }
}
