package vn.kho.ingest.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times a text gives, as short marks the catalogue keeps beside the row: {@code yearly}, {@code
 * term}, a span {@code 2020-2025}, up to a year {@code ..2025} or a day {@code ..2020-06-30}, and a
 * year that is not the plan's.
 */
final class SaidPeriods {

  private static final String SEPARATOR = "|";
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?((?:19|20)\\d\\d)");

  private final PlanHead head;
  private final String text;
  private final Set<String> marks = new LinkedHashSet<>();

  private SaidPeriods(PlanHead head, String text) {
    this.head = head;
    this.text = text;
  }

  /** The marks of one text, parted by {@code |}; empty when it gives no time. */
  static String of(PlanHead head, String text, List<TextFigure> numbers) {
    SaidPeriods said = new SaidPeriods(head, text);
    said.often(numbers);
    numbers.forEach(said::number);
    return String.join(SEPARATOR, said.marks);
  }

  private void often(List<TextFigure> numbers) {
    if (YearlyRule.beginsYearly(text)
        || numbers.stream().anyMatch(f -> f.when() == TextFigure.When.YEARLY)) {
      marks.add("yearly");
    }
    if (Wording.OVER_THE_TERM.matcher(text).find()
        || numbers.stream().anyMatch(f -> f.when() == TextFigure.When.TERM)) {
      marks.add("term");
    }
  }

  private void number(TextFigure figure) {
    if (figure.kind() == TextFigure.Kind.DEADLINE) {
      day(figure.words());
    }
    if (figure.kind() != TextFigure.Kind.YEAR) {
      return;
    }
    Matcher span = YearsRule.SPAN.matcher(figure.words());
    String before = text.substring(0, figure.offset());
    int year = YearsRule.year(figure);
    if (span.find()) {
      marks.add(span.group(1) + "-" + span.group(2));
    } else if (YearsRule.isUntil(before)) {
      // Far into a sentence the year may be that of another thing, unless it is past.
      if (before.length() < YearsRule.NEAR || year < head.firstYear()) {
        marks.add(".." + year);
      }
    } else if (YearsRule.isForeign(head, year, before)) {
      marks.add(String.valueOf(year));
    }
  }

  private void day(String words) {
    Matcher day = DAY.matcher(words);
    if (day.find()) {
      marks.add(
          "..%s-%02d-%02d"
              .formatted(
                  day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
    }
  }
}
