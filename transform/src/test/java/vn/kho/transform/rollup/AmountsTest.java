package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures of any length turned into amounts: {@code 0-5=60*} is 60 from January to May, to date.
 */
class AmountsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          months add up | 0-1=3 1-2=4 2-3=5 | 0-3 | 12 of 3
          a missing month leaves the rest | 0-1=3 2-3=5 | 0-3 | 8 of 2
          nothing is known of a missing month | 0-1=3 2-3=5 | 1-2 | nothing
          year to date gives the month between | 0-4=40* 0-5=60* | 4-5 | 20 of 1
          year to date across a missing neighbour | 0-4=40* 0-6=60* | 4-5 | nothing
          two missing neighbours are known together | 0-4=40* 0-6=60* | 4-6 | 20 of 2
          first half and year give the second half | 0-6=70 0-12=100 | 6-12 | 30 of 6
          first half and year are not added | 0-6=70 0-12=100 | 0-12 | 100 of 12
          months and their half-year are one | 0-1=1 1-2=1 2-3=1 3-4=1 4-5=1 5-6=1 0-6=6 | 0-6 | 6 of 6
          a half-year completes five months | 0-1=1 1-2=1 2-3=1 3-4=1 4-5=1 0-6=9 | 5-6 | 4 of 1
          a year to date falls by a correction | 0-4=40* 0-5=35* | 4-5 | -5 of 1
          the longest known stretches win | 0-1=1 0-2=5 2-3=7 | 0-4 | 12 of 3
          months before and after a gap | 0-2=5 3-5=7 | 0-5 | 12 of 4
          a quarter and the year, one quarter known | 0-3=30 0-12=100 | 3-12 | 70 of 9
          a zero is known | 0-1=0 | 0-1 | 0 of 1
          nothing reported | | 0-1 | nothing
          """)
  void amountsOverTime(String name, @Nullable String figures, String span, String expected) {
    Amounts amounts = Amounts.of(edges(figures));
    Known known = amounts.between(from(span), to(span));
    assertEquals(expected, text(known), name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a half-year that is not its months | 0-3=10 3-6=10 0-6=25 | 0-6=25 for 20
          a half-year that is its months | 0-3=10 3-6=10 0-6=20 |
          the month wins over the year to date | 0-1=3 0-1=4* | 0-1=4 for 3
          a year that is not its halves | 0-6=70 6-12=40 0-12=100 | 0-12=100 for 110
          """)
  void coarserFigures_checkTheFiner(String name, String figures, @Nullable String expected) {
    String found =
        Amounts.of(edges(figures)).differences().stream()
            .map(AmountsTest::text)
            .collect(Collectors.joining(" "));
    assertEquals(expected == null ? "" : expected, found, name);
  }

  private static String text(Amounts.Difference difference) {
    Edge edge = difference.edge();
    return "%d-%d=%s for %s"
        .formatted(
            edge.from(),
            edge.to(),
            edge.amount().first().toPlainString(),
            difference.expected().first().toPlainString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an estimate in the span | 0-1=3 1-2=4~ | 0-2 | true
          an estimate outside it | 0-1=3 1-2=4~ | 0-1 | false
          an estimate that is taken off again | 0-1=3~ 0-2=9* | 1-2 | true
          a year to date over an estimated month | 0-1=3~ 1-2=4 0-2=7* | 1-2 | false
          """)
  void estimates_markWhatIsMadeOfThem(String name, String figures, String span, boolean expected) {
    Known known = Amounts.of(edges(figures)).between(from(span), to(span));
    assertEquals(expected, Flags.has(known.flags(), Flags.ESTIMATE), name);
  }

  private static String text(Known known) {
    return known.isNothing()
        ? "nothing"
        : known.amount().first().toPlainString() + " of " + known.months();
  }

  private static List<Edge> edges(@Nullable String figures) {
    List<Edge> edges = new ArrayList<>();
    for (String figure : figures == null ? new String[0] : figures.split(" ", -1)) {
      String[] parts = figure.replace("*", "").replace("~", "").split("=", -1);
      edges.add(
          new Edge(
              from(parts[0]),
              to(parts[0]),
              Amount.of(new BigDecimal(parts[1])),
              Flags.FIGURE | (figure.endsWith("~") ? Flags.ESTIMATE : 0),
              figure.endsWith("*") ? 1 : 0,
              figure));
    }
    return edges;
  }

  private static int from(String span) {
    return Integer.parseInt(span.split("-", -1)[0]);
  }

  private static int to(String span) {
    return Integer.parseInt(span.split("-", -1)[1]);
  }
}
