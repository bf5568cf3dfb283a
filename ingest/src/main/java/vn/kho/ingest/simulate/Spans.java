package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.List;

/** Cuts months of one year into the periods a report can name. */
final class Spans {

  /**
   * Months from first to last, both included, and their name.
   *
   * @param basis {@code in_period} or {@code year_to_date}
   */
  record Span(int first, int last, String period, String basis) {

    /** A level is never a running total. */
    Span atItsEnd() {
      return new Span(first, last, period, "in_period");
    }
  }

  private Spans() {}

  static Span month(int month) {
    return new Span(month, month, Months.text(month), "in_period");
  }

  static Span yearToDate(int month) {
    int january = Months.january(Months.year(month));
    return new Span(january, month, Months.text(month), "year_to_date");
  }

  /** The fewest named periods that cover the months; from January on it is always one. */
  static List<Span> cover(int first, int last) {
    if (Months.monthOfYear(first) == 1) {
      return List.of(sinceJanuary(first, last));
    }
    List<Span> spans = new ArrayList<>();
    int month = first;
    while (month <= last) {
      Span span = longestFrom(month, last);
      spans.add(span);
      month = span.last() + 1;
    }
    return spans;
  }

  private static Span sinceJanuary(int first, int last) {
    int year = Months.year(first);
    return switch (Months.monthOfYear(last)) {
      case 6 -> new Span(first, last, year + "-H1", "in_period");
      case 9 -> new Span(first, last, year + "-9M", "in_period");
      case 12 -> new Span(first, last, String.valueOf(year), "in_period");
      default -> yearToDate(last);
    };
  }

  private static Span longestFrom(int month, int last) {
    int year = Months.year(month);
    int place = Months.monthOfYear(month);
    if (place == 7 && last >= month + 5) {
      return new Span(month, month + 5, year + "-H2", "in_period");
    }
    if (place % 3 == 1 && last >= month + 2) {
      return new Span(month, month + 2, year + "-Q" + (place / 3 + 1), "in_period");
    }
    return month(month);
  }
}
