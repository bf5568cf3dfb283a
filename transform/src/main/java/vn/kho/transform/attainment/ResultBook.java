package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All results; a span of years not given as such is made of its years by the indicator's rule. */
final class ResultBook {
  private final Map<Result.Key, Result> results;
  private final LocalDate planStart;
  private final LocalDate asOf;
  private final @Nullable PlanEnd planEnd;
  private final Used use;
  private final Consumer<Used> reader;

  /**
   * All results of an input.
   *
   * @param reader is told of every result that is looked at
   */
  ResultBook(JudgeInput input, Consumer<Used> reader) {
    this(
        new HashMap<>(),
        input.plan().startsOn(),
        input.asOf(),
        PlanEnd.of(input.plan(), input.asOf()),
        Used.whole(input.plan().orgUnitId(), Used.Role.FIGURE),
        reader);
    input.results().forEach(result -> results.put(result.key(), result));
  }

  private ResultBook(
      Map<Result.Key, Result> results,
      LocalDate planStart,
      LocalDate asOf,
      @Nullable PlanEnd planEnd,
      Used use,
      Consumer<Used> reader) {
    this.results = results;
    this.planStart = planStart;
    this.asOf = asOf;
    this.planEnd = planEnd;
    this.use = use;
    this.reader = reader;
  }

  /** The same results, looked at for something else. */
  private ResultBook as(Used other) {
    return new ResultBook(results, planStart, asOf, planEnd, other, reader);
  }

  /** The same results, looked at for a unit below, which has a share in them. */
  ResultBook forUnit(String unit, @Nullable BigDecimal weight) {
    return as(new Used(unit, use.role(), "", "", "", weight));
  }

  ResultBook sinceBegin() {
    return as(Used.whole(use.forUnit(), Used.Role.SINCE_BEGIN));
  }

  private @Nullable Result look(Result.Key key) {
    Result result = results.get(key);
    if (result != null) {
      reader.accept(use.of(result));
    }
    return result;
  }

  /** A period the plan's early end cuts through counts up to that end, as far as that is known. */
  private @Nullable Result lookUpToEnd(Result.Key key, Indicator indicator) {
    PlanEnd end = planEnd;
    if (end == null || !end.cuts(key.period())) {
      return look(key);
    }
    Result part =
        switch (indicator.timeRule()) {
          case SUM -> sumUpTo(end, key);
          case LAST -> lastUpTo(end, key);
          case NONE -> null;
        };
    Result whole = part == null ? look(key) : null;
    return whole == null ? part : whole.as(key, Result.Completeness.PARTIAL);
  }

  private @Nullable Result sumUpTo(PlanEnd end, Result.Key key) {
    List<Result> parts = end.sumUpTo(key, results::get);
    if (parts.isEmpty()) {
      return null;
    }
    parts.forEach(part -> look(part.key()));
    return added(key, parts, end.isFilledBy(parts, key.period()));
  }

  private @Nullable Result lastUpTo(PlanEnd end, Result.Key key) {
    Result part = end.lastUpTo(key, results::get);
    if (part == null) {
      return null;
    }
    look(part.key());
    return part.as(
        key, end.isReachedBy(part) ? Result.Completeness.COMPLETE : Result.Completeness.PARTIAL);
  }

  @Nullable Result find(Result.Key key, Indicator indicator) {
    if (!isSpan(key.period())) {
      return lookUpToEnd(key, indicator);
    }
    PlanEnd end = planEnd;
    boolean isCut = end != null && end.cuts(key.period());
    Result given = isCut ? null : look(key);
    if (given != null) {
      return given;
    }
    Result years = overItsYears(key, indicator);
    return years == null && isCut ? look(key) : years;
  }

  private @Nullable Result overItsYears(Result.Key key, Indicator indicator) {
    int first = Integer.parseInt(key.period().substring(0, 4));
    int last = Integer.parseInt(key.period().substring(5));
    return overYears(key, Math.max(first, planStart.getYear()), last, indicator);
  }

  static boolean isSpan(String period) {
    return period.matches("\\d{4}-\\d{4}");
  }

  /** The years that have begun by the snapshot's day, as one period. */
  @Nullable Result overYears(Result.Key key, int first, int last, Indicator indicator) {
    int known = planEnd == null ? asOf.getYear() : planEnd.lastDay().getYear();
    int until = Math.min(last, known);
    return switch (indicator.timeRule()) {
      case SUM -> sum(key, first, until, indicator);
      case LAST -> latest(key, first, until, indicator);
      case NONE -> null;
    };
  }

  private @Nullable Result sum(Result.Key key, int first, int last, Indicator indicator) {
    List<Result> known = new ArrayList<>();
    boolean isComplete = true;
    for (int year = first; year <= last; year++) {
      Result result = lookUpToEnd(key.in(year), indicator);
      if (result != null) {
        known.add(result);
        isComplete &= result.isComplete();
      } else if (!isBeforePlanYears(year)) {
        isComplete = false;
      }
    }
    return known.isEmpty() ? null : added(key, known, isComplete);
  }

  /** A plan issued in the last days of a year begins its figures with the next one. */
  private boolean isBeforePlanYears(int year) {
    return year == planStart.getYear() && planStart.getMonthValue() == 12;
  }

  private @Nullable Result latest(Result.Key key, int first, int last, Indicator indicator) {
    for (int year = last; year >= first; year--) {
      Result result = lookUpToEnd(key.in(year), indicator);
      if (result != null) {
        return result.as(
            key,
            result.isComplete() && year == last
                ? Result.Completeness.COMPLETE
                : Result.Completeness.PARTIAL);
      }
    }
    return null;
  }

  private static Result added(Result.Key key, List<Result> known, boolean isComplete) {
    BigDecimal value = null;
    BigDecimal numerator = null;
    BigDecimal denominator = null;
    Marks marks = Marks.NONE;
    String evidence = null;
    Result thinnest = known.get(0);
    for (Result result : known) {
      value = Sums.plus(value, result.value());
      numerator = Sums.plus(numerator, result.numerator());
      denominator = Sums.plus(denominator, result.denominator());
      marks = marks.and(result.marks());
      evidence = result.evidence() == null ? evidence : result.evidence();
      thinnest = thinner(thinnest, result);
    }
    return new Result(
        key.orgUnitId(),
        key.indicatorId(),
        key.period(),
        value,
        numerator,
        denominator,
        thinnest.unitsDue(),
        thinnest.unitsReported(),
        isComplete ? Result.Completeness.COMPLETE : Result.Completeness.PARTIAL,
        marks,
        evidence);
  }

  /** The year with the poorer coverage speaks for the total. */
  private static Result thinner(Result a, Result b) {
    long shareOfA = (long) a.unitsReported() * b.unitsDue();
    long shareOfB = (long) b.unitsReported() * a.unitsDue();
    return shareOfB < shareOfA ? b : a;
  }
}
