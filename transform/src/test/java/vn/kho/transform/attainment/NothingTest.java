package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.kho.transform.attainment.Scene.assertFigure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets, baselines and denominators of 0, signs that change, terms cut: a verdict or none. */
class NothingTest {

  private static void report(Scene scene, String indicator, String year, String figure) {
    if (figure.contains("/")) {
      scene.parts(indicator, year, figure.split("/", -1)[0], figure.split("/", -1)[1]);
    } else if (!figure.equals("-")) {
      scene.value(indicator, year, figure);
    }
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target 0, nothing done            | count                | count   | >= | 0   | 7     | 0      |            | achieved          | 0    | null
          target 0, something done          | count                | count   | >= | 0   | 7     | 5      |            | exceeded          | 5    | null
          nothing reported                  | count                | count   | >= | 5   | 7     | -      |            | insufficient_data | null | null
          nothing reported, target 0        | count                | count   | >= | 0   | 7     | -      |            | insufficient_data | null | null
          below zero                        | count                | net     | >= | 5   | 7     | -3     |            | not_achieved      | -3   | -60
          below zero, target 0              | count                | net     | >= | 0   | 7     | -3     |            | not_achieved      | -3   | null
          term over before                  | count                | count   | >= | 5   | 7     | -      | 2023-11-25 | not_assessed      | null | null
          term cut, short of it             | count                | count   | >= | 5   | 7     | 4      | 2024-06-15 | not_assessed      | 4    | 80
          term cut, reached                 | count                | count   | >= | 5   | 7     | 6      | 2024-06-15 | exceeded          | 6    | 120
          target 0                          | frequency            | count   | >= | 0   | 7     | 0      |            | achieved          | 0    | null
          target 0, none left               | count_stock          | stock   | >= | 0   | 7     | 0      |            | achieved          | 0    | null
          nothing known                     | count_stock          | stock   | >= | 5   | 7     | -      |            | insufficient_data | null | null
          denominator 0                     | percent              | share   | >= | 80  | 7/10  | 0/0    |            | not_assessed      | null | null
          denominator 0, term cut           | percent              | share   | >= | 80  | 7/10  | 0/0    | 2024-06-15 | not_assessed      | null | null
          target 0                          | percent              | share   | >= | 0   | 7/10  | 3/10   |            | exceeded          | 30   | null
          none of ten                       | percent              | share   | >= | 80  | 7/10  | 0/10   |            | not_achieved      | 0    | 0
          baseline over nothing             | percent_point_growth | rate    | >= | 1   | 0/0   | 3/10   |            | not_assessed      | null | null
          no baseline                       | percent_point_growth | rate    | >= | 1   | -     | 3/10   |            | not_assessed      | null | null
          over nothing now                  | percent_point_growth | rate    | >= | 1   | 7/10  | 0/0    |            | insufficient_data | null | null
          target 0, unchanged               | percent_point_growth | rate    | >= | 0   | 7/10  | 7/10   |            | achieved          | 0    | null
          a fall                            | percent_point_growth | rate    | >= | 0.5 | 42/100 | 41/100 |           | not_achieved      | -1   | -200
          baseline 0                        | growth               | money   | >  | 0   | 0     | 9      |            | not_assessed      | null | null
          no baseline                       | growth               | money   | >  | 0   | -     | 9      |            | not_assessed      | null | null
          from below zero                   | growth               | net     | >  | 0   | -4    | 9      |            | not_assessed      | null | null
          to zero                           | growth               | money   | >  | 0   | 8     | 0      |            | not_achieved      | -100 | null
          to below zero                     | growth               | net     | >  | 10  | 8     | -8     |            | not_achieved      | -200 | -2000
          nothing known now                 | growth               | money   | >  | 0   | 8     | -      |            | insufficient_data | null | null
          ceiling 0, kept                   | threshold_max        | overdue | <= | 0   | 0/9   | 0/9    |            | achieved          | 0    | null
          ceiling 0, not kept               | threshold_max        | overdue | <= | 0   | 0/9   | 1/100  |            | not_achieved      | 1    | null
          denominator 0                     | threshold_max        | overdue | <= | 0.27 | 0/9  | 0/0    |            | not_assessed      | null | null
          denominator 0                     | deadline             | share   | >= | 100 | 7/7   | 0/0    |            | not_assessed      | null | null
          denominator 0                     | alert_threshold      | overdue | >  | 1   | 0/9   | 0/0    |            | not_assessed      | null | null
          carried, not scored               | parameter            | count   | >= | 0   | 7     | 0      |            | not_assessed      | null | null
          carried, not scored               | no_target            | count   | -  | -   | 7     | 5      |            | not_assessed      | 5    | null
          """)
  void nothing_isNeverAFigureNorAShare(
      String name,
      String kind,
      String indicator,
      String comparator,
      String figure,
      String before,
      String now,
      String ended,
      String verdict,
      String actual,
      String percent) {
    Scene scene = new Scene();
    if (ended != null) {
      scene.endedEarly(ended);
    }
    String row = String.join(" ", "I.1", kind, indicator, comparator, figure, "2024");
    scene.target(row);
    if (!kind.equals("percent_point_growth")) {
      scene.target(row.replace("2024", "2023"));
    }
    report(scene, indicator, "2023", before);
    report(scene, indicator, "2024", now);
    AttainmentRow judged = scene.row("I.1", "2024");
    assertEquals(verdict, judged.verdict(), name);
    assertFigure(actual, judged.actualValue());
    assertFigure(percent, judged.attainmentPct());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimum 0                    | 0 | 0 |            | 2027-01-31 | achieved          | 1    | 100
          minimum of a silent unit     | 3 | - |            | 2027-01-31 | insufficient_data | 0    | 0
          level gone before the period | 3 | - | 2023-06-30 | 2027-01-31 | not_assessed      | null | null
          level gone within the period | 3 | 2 | 2024-06-30 | 2027-01-31 | not_assessed      | 0    | 0
          """)
  void minimumOfNothing_isNotMet(
      String name,
      String minimum,
      String done,
      String lastDay,
      String asOf,
      String verdict,
      String met,
      String percent) {
    Scene scene =
        new Scene()
            .asOf(asOf)
            .unit("c1", "commune", null, lastDay)
            .target("I.1 per_unit_minimum count >= " + minimum + " 2024", null, "commune", null);
    if (!done.equals("-")) {
      scene.value("c1", "count", "2024", done, 1, 1);
    }
    AttainmentRow judged = scene.row("I.1", "2024");
    assertEquals(verdict, judged.verdict(), name);
    assertEquals(met, String.valueOf(judged.unitsMet()));
    assertFigure(percent, judged.attainmentPct());
  }
}
