package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day a plan ended early: of a period it cuts through only the months before it count, put
 * together from the longest shorter periods that are known.
 */
record PlanEnd(LocalDate lastDay) {
  private static final Pattern PERIOD =
      Pattern.compile("(\\d{4})(?:-(?:(\\d\\d)|Q([1-4])|H([12])|(9M)))?");

  private static final Pattern SPAN = Pattern.compile("(\\d{4})-(\\d{4})");

  /** Lengths of periods in months, longest first; a year is never inside the part that counts. */
  private static final List<Integer> LENGTHS = List.of(9, 6, 3, 1);

  /** Months counted from year 0, the last one not included. */
  private record Range(int begin, int end) {}

  static @Nullable PlanEnd of(Plan plan, LocalDate asOf) {
    LocalDate ended = plan.endedEarlyOn();
    return ended == null || asOf.isBefore(ended) ? null : new PlanEnd(ended);
  }

  /** Whether the period began before the end and goes on after it. */
  boolean cuts(String period) {
    Range range = range(period);
    return range != null && range.begin() <= monthOf(lastDay) && range.end() > wholeMonths();
  }

  /** The part of a period that counts, by the results of shorter ones; empty = none is known. */
  List<Result> sumUpTo(Result.Key key, Function<Result.Key, @Nullable Result> results) {
    List<Result> parts = new ArrayList<>();
    Range range = range(key.period());
    int at = range == null ? wholeMonths() : range.begin();
    while (at < wholeMonths()) {
      Result part = longestFrom(at, key, results);
      if (part != null) {
        parts.add(part);
      }
      Range found = part == null ? null : range(part.period());
      at = found == null ? at + 1 : found.end();
    }
    return parts;
  }

  /** The newest of the results that end with a month before the end. */
  @Nullable Result lastUpTo(Result.Key key, Function<Result.Key, @Nullable Result> results) {
    Range range = range(key.period());
    int begin = range == null ? wholeMonths() : range.begin();
    for (int end = wholeMonths(); end > begin; end--) {
      for (int length : LENGTHS) {
        String period = periodOf(end - length, length);
        Result found = period == null ? null : results.apply(in(key, period));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether the parts fill the period up to the last day. */
  boolean isFilledBy(List<Result> parts, String period) {
    Range whole = range(period);
    int months = 0;
    boolean isComplete = true;
    for (Result part : parts) {
      Range range = range(part.period());
      months += range == null ? 0 : range.end() - range.begin();
      isComplete &= part.isComplete();
    }
    return whole != null
        && isComplete
        && months == wholeMonths() - whole.begin()
        && reachesLastDay();
  }

  /** Whether a result holds up to the last day. */
  boolean isReachedBy(Result part) {
    Range range = range(part.period());
    return range != null && range.end() == wholeMonths() && reachesLastDay() && part.isComplete();
  }

  private @Nullable Result longestFrom(
      int begin, Result.Key key, Function<Result.Key, @Nullable Result> results) {
    Result known = null;
    for (int length : LENGTHS) {
      String period = begin + length > wholeMonths() ? null : periodOf(begin, length);
      Result found = period == null ? null : results.apply(in(key, period));
      if (found != null && found.isComplete()) {
        return found;
      }
      known = known == null ? found : known;
    }
    return known;
  }

  private boolean reachesLastDay() {
    return lastDay.equals(YearMonth.from(lastDay).atEndOfMonth());
  }

  /** The month after the last one that is over. */
  private int wholeMonths() {
    return monthOf(lastDay) + (reachesLastDay() ? 1 : 0);
  }

  private static int monthOf(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  private static Result.Key in(Result.Key key, String period) {
    return new Result.Key(key.orgUnitId(), key.indicatorId(), period);
  }

  private static @Nullable String periodOf(int begin, int length) {
    int year = Math.floorDiv(begin, 12);
    int month = Math.floorMod(begin, 12);
    if (month % length != 0) {
      return null;
    }
    return switch (length) {
      case 9 -> month == 0 ? year + "-9M" : null;
      case 6 -> year + "-H" + (month / 6 + 1);
      case 3 -> year + "-Q" + (month / 3 + 1);
      default -> "%d-%02d".formatted(year, month + 1);
    };
  }

  private static @Nullable Range range(String period) {
    Matcher span = SPAN.matcher(period);
    if (span.matches()) {
      return new Range(yearOf(span.group(1)), yearOf(span.group(2)) + 12);
    }
    Matcher matcher = PERIOD.matcher(period);
    if (!matcher.matches()) {
      return null;
    }
    int year = yearOf(matcher.group(1));
    if (matcher.group(2) != null) {
      int month = year + Integer.parseInt(matcher.group(2)) - 1;
      return new Range(month, month + 1);
    }
    if (matcher.group(3) != null) {
      int quarter = year + 3 * (Integer.parseInt(matcher.group(3)) - 1);
      return new Range(quarter, quarter + 3);
    }
    if (matcher.group(4) != null) {
      int half = year + 6 * (Integer.parseInt(matcher.group(4)) - 1);
      return new Range(half, half + 6);
    }
    return new Range(year, year + (matcher.group(5) == null ? 12 : 9));
  }

  private static int yearOf(String text) {
    return Integer.parseInt(text) * 12;
  }
}
