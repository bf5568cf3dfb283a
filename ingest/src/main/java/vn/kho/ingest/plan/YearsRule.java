package vn.kho.ingest.plan;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;

/** Years and days of the text against the plan's period and the years marked. */
final class YearsRule implements PlanRule {

  static final Pattern SPAN = Pattern.compile("((?:19|20)\\d\\d) ?[-–—] ?((?:19|20)\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:đến|hết|trước|by)(?: hết| cuối)?(?: năm)? $",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How far into a row "until 2025" still speaks of the row itself. */
  static final int NEAR = 25;

  /** Words before a year that make it somebody else's: a baseline, a law, a start long ago. */
  private static final Pattern NOT_THE_PLANS =
      Pattern.compile(
          "(?:so với|từ|kể từ|luật [\\p{L} ]{1,30}|luật|đầu|cuối|rà soát|kết quả)(?: năm)? ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    if (!plan.head().hasPeriod()) {
      return;
    }
    for (PlanRow row : plan.rows()) {
      text(plan, row.label(), facts.numbers(row), offset -> row.place(), row.rowNo(), findings);
      spans(row, facts.numbers(row), findings);
    }
  }

  /** The years of one text, rows' or prose; places by where in the text a year stands. */
  static void text(
      PlanReading plan,
      String text,
      List<TextFigure> numbers,
      IntFunction<Place> places,
      String rowNo,
      Findings findings) {
    int first = plan.head().firstYear();
    for (TextFigure figure : numbers) {
      String before = text.substring(Math.max(0, figure.offset() - 40), figure.offset());
      int year = year(figure);
      Place place = places.apply(figure.offset());
      if (year == 0) {
        continue;
      }
      boolean deadline =
          figure.kind() == TextFigure.Kind.DEADLINE
              || (figure.kind() == TextFigure.Kind.YEAR && isUntil(before));
      if (deadline && year < first) {
        findings.add(
            new Finding(
                FindingKind.DEADLINE_BEFORE_PERIOD,
                place,
                rowNo,
                "",
                figure.words(),
                Phrases.format(
                    "hạn \"%s\", kế hoạch bắt đầu năm %d",
                    "deadline \"%s\", the plan begins in %d", figure.words(), first),
                new Words("giữ như in", "kept as printed")));
      } else if (figure.kind() == TextFigure.Kind.YEAR
          && !SPAN.matcher(figure.words()).find()
          && !deadline
          && isForeign(plan.head(), year, before)) {
        findings.add(
            new Finding(
                FindingKind.YEAR_NOT_OF_PLAN,
                place,
                rowNo,
                "",
                figure.words(),
                Phrases.format(
                    "\"%s %s\", kế hoạch của %s",
                    "\"%s %s\", the plan is of %s",
                    Brief.to(before.strip(), 40),
                    figure.words(),
                    plan.head().period()),
                new Words("giữ như in", "kept as printed")));
      }
    }
  }

  static boolean isUntil(String before) {
    return UNTIL.matcher(before).find();
  }

  /** A year outside the plan's that no word before it gives to somebody else. */
  static boolean isForeign(PlanHead head, int year, String before) {
    return head.hasPeriod()
        && (year < head.firstYear() || year > head.lastYear())
        && !NOT_THE_PLANS.matcher(before).find();
  }

  static int year(TextFigure figure) {
    boolean dated =
        figure.kind() == TextFigure.Kind.YEAR || figure.kind() == TextFigure.Kind.DEADLINE;
    Matcher year = YEAR.matcher(figure.words());
    int found = 0;
    while (dated && year.find()) {
      found = Integer.parseInt(year.group());
    }
    return found;
  }

  /** "Giai đoạn 2021-2025" with a mark in 2026, or "đến năm 2025" with one. */
  private static void spans(PlanRow row, List<TextFigure> numbers, Findings findings) {
    List<Integer> filled =
        row.cells().stream()
            .filter(c -> !c.reading().isBlank() && c.period().matches("\\d{4}"))
            .filter(c -> c.reading().kind() != CellReading.Kind.DASH)
            .map(c -> Integer.parseInt(c.period()))
            .toList();
    if (filled.isEmpty()) {
      return;
    }
    for (TextFigure figure : numbers) {
      if (figure.kind() != TextFigure.Kind.YEAR) {
        continue;
      }
      Matcher span = SPAN.matcher(figure.words());
      boolean isSpan = span.find();
      String before = row.label().substring(0, figure.offset());
      boolean isUntil = !isSpan && isUntil(before) && before.length() < NEAR;
      int from = isSpan ? Integer.parseInt(span.group(1)) : 0;
      int to = isSpan ? Integer.parseInt(span.group(2)) : isUntil ? year(figure) : 9999;
      List<String> outside =
          filled.stream().filter(y -> y < from || y > to).map(String::valueOf).toList();
      if (!outside.isEmpty()) {
        findings.add(
            PlanRule.of(
                FindingKind.PERIOD_VS_CELLS,
                row,
                figure.words(),
                Phrases.format(
                    "lời văn nói \"%s\", các ô ngoài thời gian ấy: %s",
                    "the text says \"%s\", cells outside of it: %s",
                    figure.words(),
                    String.join(", ", outside)),
                new Words("giữ các ô như in", "the cells are kept as printed")));
      }
    }
  }
}
