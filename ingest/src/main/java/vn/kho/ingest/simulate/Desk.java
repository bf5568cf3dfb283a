package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.List;

/** Fills in what a unit owes on an occasion, truthfully. */
final class Desk {

  /** How a sender gives the amounts of a month. */
  enum Form {
    OF_THE_MONTH,
    YEAR_TO_DATE
  }

  private final World world;
  private final List<Measure> measures;

  Desk(World world, List<Measure> measures) {
    this.world = world;
    this.measures = measures;
  }

  List<Fact> facts(Occasion occasion, int month, UnitLife unit, Form form) {
    List<Fact> facts = new ArrayList<>();
    for (Measure measure : measures) {
      if (measure.isOf(unit.level())) {
        add(facts, occasion, unit, measure, spans(occasion, month, unit, measure, form));
      }
    }
    return facts;
  }

  private void add(
      List<Fact> facts, Occasion occasion, UnitLife unit, Measure measure, List<Spans.Span> spans) {
    List<Spans.Span> wanted =
        measure.isStock() && spans.size() > 1
            ? spans.subList(spans.size() - 1, spans.size())
            : spans;
    for (Spans.Span span : wanted) {
      Latent.Amount amount = world.amount(unit, measure, span.first(), span.last());
      if (amount.value() > 0 || !isSilentWhenUndone(measure, unit, occasion)) {
        Spans.Span shown = measure.isStock() ? span.atItsEnd() : span;
        facts.add(new Fact(unit, measure, shown, amount, doneIn(unit, measure, span.last())));
      }
    }
  }

  /** The province's acts are reported when done; that one was not done, when the year is over. */
  private static boolean isSilentWhenUndone(Measure measure, UnitLife unit, Occasion occasion) {
    return measure.isMilestone() && unit.isLevel("province") && occasion != Occasion.YEAR;
  }

  private List<Spans.Span> spans(
      Occasion occasion, int month, UnitLife unit, Measure measure, Form form) {
    if (measure.isMilestone() && !measure.targets().containsKey(Months.year(month))) {
      return List.of();
    }
    return switch (occasion) {
      case EVE ->
          measure.baselineYear() != null && measure.isStock()
              ? List.of(Spans.month(month))
              : List.of();
      case MONTH -> ofMonth(month, unit, measure, form);
      case HALF -> withoutMonths(measure, ofHalf(month, unit, measure));
      case NINE ->
          measure.isMonthly() || firstInYear(month, unit) > Months.january(Months.year(month))
              ? List.of()
              : Spans.cover(firstInYear(month, unit), month);
      case YEAR -> withoutMonths(measure, ofYear(month, unit, measure));
    };
  }

  private List<Spans.Span> ofMonth(int month, UnitLife unit, Measure measure, Form form) {
    int first = firstInYear(month, unit);
    boolean isWholeYear = Months.monthOfYear(first) == 1;
    if (measure.isMonthly()) {
      boolean isRunning = form == Form.YEAR_TO_DATE && isWholeYear && isSummed(measure);
      return List.of(isRunning ? Spans.yearToDate(month) : Spans.month(month));
    }
    if (measure.isMilestone() && unit.isLevel("province")) {
      return doneIn(unit, measure, month) == month ? List.of(Spans.month(month)) : List.of();
    }
    boolean isLast = unit.lastMonth() == month && Months.monthOfYear(month) % 6 != 0;
    return isLast ? Spans.cover(first, month) : List.of();
  }

  /** The month of the year an act was done in; 0 when it was not, or is no act. */
  private int doneIn(UnitLife unit, Measure measure, int last) {
    if (!measure.isMilestone()) {
      return 0;
    }
    int month = Months.january(Months.year(last));
    while (month <= last && world.amount(unit, measure, month, month).value() == 0) {
      month++;
    }
    return month <= last ? month : 0;
  }

  /** What is counted monthly is summed up too: it closes the gaps of months that never came. */
  private static List<Spans.Span> ofHalf(int month, UnitLife unit, Measure measure) {
    boolean isYearly = measure.frequency().equals("year");
    if ((isYearly && unit.lastMonth() != month) || (measure.isMonthly() && !isSummed(measure))) {
      return List.of();
    }
    return Spans.cover(firstInYear(month, unit), month);
  }

  private static List<Spans.Span> ofYear(int month, UnitLife unit, Measure measure) {
    if (measure.isMonthly() && !isSummed(measure)) {
      return List.of();
    }
    int first = firstInYear(month, unit);
    int january = Months.january(Months.year(month));
    boolean hasReportedHalf = first > january && !measure.frequency().equals("year");
    return Spans.cover(hasReportedHalf ? Math.max(first, january + 6) : first, month);
  }

  /** A single month of a monthly indicator stands in the monthly report already. */
  private static List<Spans.Span> withoutMonths(Measure measure, List<Spans.Span> spans) {
    return measure.isMonthly()
        ? spans.stream().filter(span -> span.first() < span.last()).toList()
        : spans;
  }

  private static boolean isSummed(Measure measure) {
    return measure.timeRule().equals("sum") && !measure.isMilestone();
  }

  private static int firstInYear(int month, UnitLife unit) {
    return Math.max(Months.january(Months.year(month)), unit.firstMonth());
  }
}
