package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.kho.transform.attainment.Scene.assertFigure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of target in every situation that leaves something out. */
class NothingByKindTest {

  /** What is looked at: the plan's own row. */
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target 0, nothing done         | cumulative      | count   | >= | 0   | 2022-2026 | 2022-2026=0         |            | achieved          | 0    | null
          target 0, something done       | cumulative      | count   | >= | 0   | 2022-2026 | 2022-2026=4         |            | exceeded          | 4    | null
          nothing reported               | cumulative      | count   | >= | 10  | 2022-2026 |                     |            | insufficient_data | null | null
          no target                      | cumulative      | count   | >= | -   | 2022-2026 | 2022-2026=4         |            | not_assessed      | 4    | null
          below zero                     | cumulative      | net     | >= | 10  | 2022-2026 | 2022-2026=-3        |            | not_achieved      | -3   | -30
          below zero, target 0           | cumulative      | net     | >= | 0   | 2022-2026 | 2022-2026=-3        |            | not_achieved      | -3   | null
          target below zero, better      | cumulative      | net     | >= | -5  | 2022-2026 | 2022-2026=-3        |            | exceeded          | -3   | null
          target below zero, worse       | cumulative      | net     | >= | -5  | 2022-2026 | 2022-2026=-9        |            | not_achieved      | -9   | null
          term cut, short of it          | cumulative      | count   | >= | 10  | 2022-2026 | 2022-2026=4         | 2024-06-15 | not_assessed      | 4    | 40
          ceiling 0, nothing             | cumulative      | count   | <= | 0   | 2022-2026 | 2022-2026=0         |            | achieved          | 0    | null
          ceiling 0, something           | cumulative      | count   | <= | 0   | 2022-2026 | 2022-2026=1         |            | not_achieved      | 1    | null
          stock, nothing left            | cumulative      | stock   | >= | 10  | 2022-2026 | 2022-2026=0         |            | not_achieved      | 0    | 0
          nothing reported               | milestone       | act     | -  | -   | 2024      |                     |            | insufficient_data | null | null
          not done                       | milestone       | act     | -  | -   | 2024      | 2024=0              |            | not_achieved      | 0    | 0
          0 acts asked, none done        | milestone       | act     | >= | 0   | 2024      | 2024=0              |            | not_achieved      | 0    | 0
          done more than asked           | milestone       | act     | >= | 1   | 2024      | 2024=3              |            | achieved          | 3    | 100
          of no unit                     | milestone       | acts    | -  | -   | 2024      | 2024=0/0            |            | insufficient_data | null | null
          term over before               | milestone       | act     | -  | -   | 2024      |                     | 2023-11-25 | not_assessed      | null | null
          term cut, not done             | milestone       | act     | -  | -   | 2024      | 2024=0              | 2024-06-15 | not_assessed      | 0    | 0
          of nothing                     | alert_threshold | overdue | >  | 0   | 2024      | 2024=0/0            |            | not_assessed      | null | null
          nothing reported               | alert_threshold | overdue | >  | 1   | 2024      |                     |            | not_assessed      | null | null
          no limit                       | alert_threshold | overdue | >  | -   | 2024      | 2024=3/100          |            | not_assessed      | 3    | null
          carried                        | eligibility_threshold | overdue | > | 50 | 2024 | 2024=6/12           |            | not_assessed      | null | null
          carried, of nothing            | eligibility_threshold | overdue | > | 50 | 2024 | 2024=0/0            |            | not_assessed      | null | null
          carried, target 0              | eligibility_threshold | overdue | > | 0  | 2024 |                     |            | not_assessed      | null | null
          carried                        | parameter       | count   | =  | 0   | 2024      | 2024=0              |            | not_assessed      | null | null
          no target, nothing reported    | no_target       | count   | -  | -   | 2024      |                     |            | not_assessed      | null | null
          no target, below zero          | no_target       | net     | -  | -   | 2024      | 2024=-4             |            | not_assessed      | -4   | null
          no figure                      | count           | count   | -  | -   | 2024      | 2024=5              |            | not_assessed      | 5    | null
          no figure                      | percent         | share   | -  | -   | 2024      | 2024=3/10           |            | not_assessed      | 30   | null
          no figure                      | threshold_max   | overdue | -  | -   | 2024      | 2024=3/10           |            | not_assessed      | 30   | null
          no figure                      | count_stock     | stock   | -  | -   | 2024      | 2024=5              |            | not_assessed      | 5    | null
          no figure                      | frequency       | count   | -  | -   | 2024      | 2024=5              |            | not_assessed      | 5    | null
          nothing held                   | frequency       | count   | >= | 4   | 2024      | 2024=0              |            | not_achieved      | 0    | 0
          negative stock                 | count_stock     | net     | >= | 0   | 2024      | 2024=-2             |            | not_achieved      | -2   | null
          ceiling below nothing          | threshold_max   | overdue | <  | 0   | 2024      | 2024=0/100          |            | not_achieved      | 0    | null
          target 0, below a ceiling      | count           | count   | <= | 0   | 2024      | 2024=0              |            | achieved          | 0    | null
          exactly nothing, as asked      | count           | count   | =  | 0   | 2024      | 2024=0              |            | achieved          | 0    | null
          part above the whole           | percent         | share   | >= | 100 | 2024      | 2024=12/10          |            | exceeded          | 120  | 120
          below zero                     | growth          | net     | >  | 0   | 2024      | 2023=-8;2024=-4     |            | not_assessed      | null | null
          from nothing to nothing        | growth          | money   | >= | 0   | 2024      | 2023=0;2024=0       |            | not_assessed      | null | null
          term over before               | growth          | money   | >  | 0   | 2024      | 2023=8;2024=9       | 2023-11-25 | not_assessed      | 12.5 | null
          share of nothing a year before | percent_point_growth | rate | >= | 0.5 | 2024    | 2023=0/0;2024=0/0   |            | not_assessed      | null | null
          term over before               | percent_point_growth | rate | >= | 0.5 | 2024    | 2023=4/10;2024=5/10 | 2023-11-25 | not_assessed      | 10   | 2000
          """)
  void whatIsNotThere_isNeverAFigureNorAShare(
      String situation,
      String kind,
      String indicator,
      String comparator,
      String target,
      String period,
      String reported,
      String ended,
      String verdict,
      String actual,
      String percent) {
    Scene scene = new Scene();
    if (ended != null) {
      scene.endedEarly(ended);
    }
    scene.target(String.join(" ", "I.1", kind, indicator, comparator, target, period));
    if (kind.equals("growth")) {
      scene.target(String.join(" ", "I.1", kind, indicator, comparator, target, "2023"));
    }
    report(scene, Scene.PROVINCE, indicator, reported);
    AttainmentRow judged = scene.row("I.1", period);
    hold(judged, verdict, actual, percent);
    finite(scene);
  }

  /** Two communes and a district that is gone; what a unit owes is judged unit by unit. */
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimum 0, nothing done         | per_unit_range   | count | 0 | commune  | 0   | 0   |            | achieved          | 0    | 100
          minimum 0, nothing reported     | per_unit_range   | count | 0 | commune  |     |     |            | insufficient_data | null | 0
          one silent                      | per_unit_range   | count | 1 | commune  | 3   |     |            | insufficient_data | 3    | 50
          one below, one above            | per_unit_range   | count | 1 | commune  | 3   | 0   |            | not_achieved      | 3    | 50
          no target                       | per_unit_range   | count | - | commune  | 3   | 0   |            | not_assessed      | null | null
          below zero                      | per_unit_range   | net   | 0 | commune  | -1  | 2   |            | not_achieved      | 1    | 50
          share of nothing in one         | per_unit_range   | share | 1 | commune  | 0/0 | 1/2 |            | achieved          | 50   | 100
          shares of nothing               | per_unit_range   | share | 1 | commune  | 0/0 | 0/0 |            | not_assessed      | null | null
          level abolished before          | per_unit_range   | count | 1 | district | 3   | 3   |            | not_assessed      | null | null
          level never there               | per_unit_range   | count | 1 | branch   | 3   | 3   |            | insufficient_data | null | null
          term over before                | per_unit_range   | count | 1 | commune  |     |     | 2023-11-25 | not_assessed      | null | null
          term cut, one short             | per_unit_range   | count | 1 | commune  | 3   | 0   | 2024-06-15 | not_assessed      | 3    | 50
          minimum 0 below zero            | per_unit_minimum | net   | 0 | commune  | -1  | 2   |            | not_achieved      | 1    | 50
          share of nothing, another short | per_unit_minimum | share | 60 | commune | 0/0 | 1/2 |            | not_achieved      | 50   | 0
          share of nothing, one silent    | per_unit_minimum | share | 60 | commune | 0/0 |     |            | insufficient_data | null | 0
          term over before                | per_unit_minimum | count | 1 | commune  |     |     | 2023-11-25 | not_assessed      | null | null
          level abolished before          | per_unit_minimum | count | 1 | district | 3   | 3   |            | not_assessed      | null | null
          level abolished before          | cumulative       | count | 5 | district | 3   | 3   |            | not_assessed      | null | null
          level abolished before          | milestone        | act   | - | district | 1   | 1   |            | not_assessed      | null | null
          level abolished before          | percent          | share | 5 | district | 1/2 | 1/2 |            | not_assessed      | null | null
          level abolished before          | count_stock      | stock | 5 | district | 3   | 3   |            | not_assessed      | null | null
          level abolished before          | frequency        | count | 5 | district | 3   | 3   |            | not_assessed      | null | null
          level abolished before          | deadline         | share | - | district | 1/2 | 1/2 |            | not_assessed      | null | null
          level abolished before          | threshold_max    | overdue | 5 | district | 1/2 | 1/2 |          | not_assessed      | null | null
          """)
  void whatAUnitDoesNotOwe_isNotHeldAgainstIt(
      String situation,
      String kind,
      String indicator,
      String minimum,
      String level,
      String first,
      String second,
      String ended,
      String verdict,
      String actual,
      String percent) {
    Scene scene =
        new Scene()
            .unit("c1", "commune", null, null)
            .unit("c2", "commune", null, null)
            .unit("d1", "district", null, "2023-06-30")
            .target(
                String.join(" ", "I.1", kind, indicator, ">=", minimum, "2024"),
                null,
                level,
                kind.equals("per_unit_range") ? "2" : null);
    if (ended != null) {
      scene.endedEarly(ended);
    }
    report(scene, "c1", indicator, first == null ? null : "2024=" + first);
    report(scene, "c2", indicator, second == null ? null : "2024=" + second);
    hold(scene.row("I.1", "2024"), verdict, actual, percent);
    finite(scene);
  }

  /** A heading is made of what is below it, of nothing when nothing there is assessed. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing below it              |                                    |                 | not_assessed      | null
          only what is carried          | parameter count = 0                | 2024=1          | not_assessed      | null
          only shares of nothing        | percent share >= 80                | 2024=0/0        | not_assessed      | null
          target 0 reached              | count count >= 0                   | 2024=0          | achieved          | 100
          one of nothing, one reached   | percent share >= 80;count count >= 0 | 2024=0        | achieved          | 100
          one silent                    | count count >= 5;count_stock stock >= 0 | 2024=7     | insufficient_data | 50
          a fall below zero             | count net >= 0                     | 2024=-2         | not_achieved      | 0
          """)
  void heading_ofNothingIsNotAssessed(
      String situation, String components, String reported, String verdict, String percent) {
    Scene scene = new Scene().target("I qualitative - - - 2024");
    int row = 0;
    for (String component : components == null ? new String[0] : components.split(";", -1)) {
      String[] part = component.split(" ", -1);
      scene.target("I.%d %s 2024".formatted(++row, component), "I", null, null);
      if (row == 1 && component.contains("share") && !String.valueOf(reported).contains("/")) {
        scene.parts("share", "2024", "0", "0");
      } else if (!part[1].equals("stock")) {
        report(scene, Scene.PROVINCE, part[1], reported);
      }
    }
    hold(scene.row("I", "2024"), verdict, "null", percent);
    finite(scene);
  }

  private static void report(
      Scene scene, String unit, String indicator, @Nullable String reported) {
    if (reported == null) {
      return;
    }
    for (String one : reported.split(";", -1)) {
      String period = one.substring(0, one.indexOf('='));
      String[] figure = one.substring(period.length() + 1).split("/", -1);
      if (figure.length == 2) {
        scene.parts(unit, indicator, period, figure[0], figure[1], 1, 1);
      } else {
        scene.value(unit, indicator, period, figure[0], 1, 1);
      }
    }
  }

  private static void hold(AttainmentRow judged, String verdict, String actual, String percent) {
    assertEquals(verdict, judged.verdict());
    assertFigure(actual, judged.actualValue());
    assertFigure(percent, judged.attainmentPct());
  }

  /** No figure of any row is beyond what a column can hold. */
  private static void finite(Scene scene) {
    BigDecimal most = new BigDecimal("1e9");
    List<BigDecimal> beyond =
        scene.judge().stream()
            .flatMap(
                row ->
                    Stream.of(
                        row.attainmentPct(),
                        row.gapValue(),
                        row.cumulativePct(),
                        row.pacePct(),
                        row.requiredPerMonth()))
            .filter(figure -> figure != null && figure.abs().compareTo(most) > 0)
            .toList();
    assertEquals(List.of(), beyond);
  }
}
