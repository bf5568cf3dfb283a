package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The month in which units take over from others, by who reported it: the old ones, the new one,
 * both or nobody.
 */
class HandoverTest {

  private static final Rule MONTHLY = Workbench.rule("count", "sum", "sum", "commune", "month");
  private static final Rule YEARLY = Workbench.rule("count", "sum", "sum", "commune", "year");
  private static final Rule LEVEL = Workbench.rule("count", "last", "sum", "commune", "month");
  private static final Rule RATIO = Workbench.rule("ratio", "sum", "sum", "commune", "month");
  private static final Rule SHARE = Workbench.rule("milestone", "last", "share", "commune", "year");

  /**
   * One case.
   *
   * @param history units {@code id life}, links {@code old>new weight}, on one day
   * @param reports {@code unit: figures}, one unit after the other
   * @param expected {@code boundary unit period: value reported/due}
   */
  private record Case(String name, Rule rule, String history, String reports, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String RENAMED = "2024-07-15; a>n 1";
  private static final String MERGED = "2024-07-15; a>n 1; b>n 1";
  private static final String SPLIT = "2024-07-15; a>x 0.6; a>y 0.4";
  private static final String UNWEIGHED = "2024-07-15; a>x -; a>y -";
  private static final String ON_THE_FIRST = "2024-07-01; a>n 1; b>n 1";
  private static final String AT_YEARS_END = "2024-12-15; a>n 1; b>n 1";

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "renamed, only the old one reported the month",
            MONTHLY,
            RENAMED,
            "a: 2024-06=6 ytd, 2024-07=1; n: 2024-12=5 ytd, 2024-08=1, 2024-09=1, 2024-10=1,"
                + " 2024-11=1, 2024-12=1",
            "reported p 2024-07: 1 1/1; current p 2024-07: 1 1/1; current n 2024-07: 1 1/1;"
                + " reported a 2024-07: 1 0/0; reported p 2024: 12 2/2; reported n 2024: 5 1/1;"
                + " current n 2024: 12 2/2; footprint p 2024: 12 2/2"),
        new Case(
            "renamed, the new one has reported nothing yet",
            MONTHLY,
            RENAMED,
            "a: 2024-07=7 ytd, 2024-06=6 ytd",
            "reported p 2024-07: 1 1/1; current n 2024-07: 1 1/1; reported n 2024-07: no row;"
                + " reported n 2024: no row; reported p 2024-08: - 0/1; reported p 2024: 7 1/2"),
        new Case(
            "renamed, only the new one reported the month",
            MONTHLY,
            RENAMED,
            "a: 2024-06=6 ytd; n: 2024-07=2, 2024-12=9 ytd",
            "reported p 2024-07: 2 1/1; reported n 2024-07: 2 1/1; reported a 2024-07: no row;"
                + " reported p 2024: 15 2/2; current n 2024: 15 2/2"),
        new Case(
            "renamed, both reported their days",
            MONTHLY,
            RENAMED,
            "a: 2024-06=6 ytd, 2024-07=1; n: 2024-07=2, 2024-12=9 ytd",
            "reported p 2024-07: 3 1/1; reported n 2024-07: 2 1/1; reported a 2024-07: 1 0/0;"
                + " current n 2024-07: 3 1/1; reported p 2024: 16 2/2; current p 2024: 16 2/2"),
        new Case(
            "renamed, nobody reported the month",
            MONTHLY,
            RENAMED,
            "a: 2024-06=6 ytd; n: 2024-08=1, 2024-09=1",
            "reported p 2024-07: - 0/1; reported p 2024-08: 1 1/1; reported p 2024-Q3: 2 0/1;"
                + " reported p 2024: 8 1/2"),
        new Case(
            "renamed, the old one told only the sum to its last day",
            MONTHLY,
            RENAMED,
            "a: 2024-07=7 ytd; n: 2024-12=5 ytd",
            "reported a 2024: 7 1/1; reported p 2024: 12 2/2; reported p 2024-07: - 0/1"),
        new Case(
            "merged, all the old ones reported the month",
            MONTHLY,
            MERGED,
            "a: 2024-06=6 ytd, 2024-07=1; b: 2024-06=4 ytd, 2024-07=0; n: 2024-08=1, 2024-09=1",
            "reported p 2024-07: 1 1/1; current n 2024-07: 1 1/1; reported p 2024-Q3: 3 1/1;"
                + " reported n 2024-Q3: 2 1/1; current n 2024-Q3: 3 1/1"),
        new Case(
            "merged, one of the old ones reported the month",
            MONTHLY,
            MERGED,
            "a: 2024-06=6 ytd, 2024-07=1; b: 2024-06=4 ytd; n: 2024-08=1, 2024-09=1",
            "reported p 2024-07: 1 0/1; current n 2024-07: 1 0/1; reported p 2024-Q3: 3 0/1"),
        new Case(
            "merged, the new one and one of the old ones reported the month",
            MONTHLY,
            MERGED,
            "a: 2024-06=6 ytd, 2024-07=1; b: 2024-06=4 ytd; n: 2024-07=5, 2024-08=1, 2024-09=1",
            "reported p 2024-07: 6 1/1; reported p 2024-Q3: 8 1/1; reported p 2024-H1: 10 2/2"),
        new Case(
            "split, only the old one reported the month",
            MONTHLY,
            SPLIT,
            "a: 2024-06=6 ytd, 2024-07=10; x: 2024-08=1, 2024-09=1; y: 2024-08=2, 2024-09=2",
            "reported p 2024-07: 10 2/2; current p 2024-07: 10 2/2;"
                + " current x 2024-07: 6 1/1 apportioned; current y 2024-07: 4 1/1 apportioned;"
                + " reported p 2024-Q3: 16 2/2; current x 2024-Q3: 8 1/1 apportioned"),
        new Case(
            "split, the old one and one of the new ones reported the month",
            MONTHLY,
            SPLIT,
            "a: 2024-06=6 ytd, 2024-07=10; x: 2024-07=3; y: 2024-08=2",
            "reported p 2024-07: 13 2/2; current x 2024-07: 9 1/1 apportioned;"
                + " current y 2024-07: 4 1/1 apportioned; reported y 2024-07: no row"),
        new Case(
            "split, one of the new ones alone reported the month",
            MONTHLY,
            SPLIT,
            "a: 2024-06=6 ytd; x: 2024-07=3; y: 2024-08=2",
            "reported p 2024-07: 3 1/2; current y 2024-07: - 0/1"),
        new Case(
            "split without weights, only the old one reported the month",
            MONTHLY,
            UNWEIGHED,
            "a: 2024-06=6 ytd, 2024-07=10",
            "reported p 2024-07: 10 2/2; current p 2024-07: 10 2/2;"
                + " current x 2024-07: - 1/1 apportioned"),
        new Case(
            "on the first of a month there is no month of two",
            MONTHLY,
            ON_THE_FIRST,
            "a: 2024-06=6 ytd; b: 2024-06=4 ytd; n: 2024-08=1, 2024-09=1",
            "reported p 2024-H1: 10 2/2; reported p 2024-07: - 0/1; reported p 2024-Q3: 2 0/1"),
        new Case(
            "on the first of a month both halves are added once",
            MONTHLY,
            ON_THE_FIRST,
            "a: 2024-06=6 ytd; b: 2024-06=4 ytd; n: 2024-12=5 ytd",
            "reported p 2024: 15 3/3; current n 2024: 15 3/3; reported n 2024: 5 1/1"),
        new Case(
            "renamed, the new one told the whole year in one figure",
            MONTHLY,
            RENAMED,
            "n: 2024=12",
            "reported p 2024: 12 1/1; current n 2024: 12 1/1; footprint p 2024: 12 1/1"),
        new Case(
            "merged, the new one told the whole year in one figure",
            MONTHLY,
            MERGED,
            "n: 2024=12",
            "reported p 2024: 12 1/1; current n 2024: 12 1/1"),
        new Case(
            "merged on the first of a month, the new one told the whole year in one figure",
            MONTHLY,
            ON_THE_FIRST,
            "n: 2024=12 ytd",
            "reported p 2024: 12 1/1; current p 2024: 12 1/1"),
        new Case(
            "split, one of the new ones told the whole year in one figure",
            MONTHLY,
            SPLIT,
            "x: 2024=12",
            "reported p 2024: 12 1/3"),
        new Case(
            "split, all the new ones told the whole year in one figure",
            MONTHLY,
            SPLIT,
            "x: 2024=12; y: 2024=3",
            "reported p 2024: 15 2/2"),
        new Case(
            "the old one's own months still count beside the year of the new one",
            MONTHLY,
            RENAMED,
            "a: 2024-06=6 ytd; n: 2024=12",
            "reported p 2024: 18 2/2"),
        new Case(
            "a yearly figure of the new one holds its part of the year",
            YEARLY,
            RENAMED,
            "a: 2024=7; n: 2024=5",
            "reported p 2024: 12 1/1; reported a 2024: 7 0/0; current n 2024: 12 1/1"),
        new Case(
            "a yearly figure of the new one alone",
            YEARLY,
            RENAMED,
            "n: 2024=12",
            "reported p 2024: 12 1/1; current n 2024: 12 1/1"),
        new Case(
            "a yearly figure of the old one alone leaves months open",
            YEARLY,
            RENAMED,
            "a: 2024=7",
            "reported p 2024: 7 0/1; current n 2024: 7 0/1"),
        new Case(
            "in the last month of a year yearly figures of the old ones are the year",
            YEARLY,
            AT_YEARS_END,
            "a: 2024=7; b: 2024=5",
            "reported p 2024: 12 1/1; current n 2024: 12 1/1; reported n 2024: no row"),
        new Case(
            "in the last month of a year one of two yearly figures is not the year",
            YEARLY,
            AT_YEARS_END,
            "a: 2024=7",
            "reported p 2024: 7 0/1"),
        new Case(
            "months of a yearly indicator add up to its quarters",
            YEARLY,
            RENAMED,
            "a: 2024-06=6 ytd, 2024-07=1; n: 2024-07=2, 2024-08=1, 2024-09=1",
            "reported p 2024-07: 3 1/1; reported p 2024-Q3: 5 1/1"),
        new Case(
            "ratios of both parts",
            RATIO,
            MERGED,
            "a: 2024-07=1/4; b: 2024-07=2/4; n: 2024-08=3/4",
            "reported p 2024-07: 37.5 1/1; current n 2024-07: 37.5 1/1;"
                + " reported n 2024-07: no row"),
        new Case(
            "a level of the old ones stands where the new one told none",
            LEVEL,
            MERGED,
            "a: 2024-06=30, 2024-07=31; b: 2024-07=20; n: 2024-08=52",
            "reported p 2024-07: 51 1/1; current n 2024-07: 51 1/1; current p 2024-07: 51 1/1;"
                + " reported p 2024-08: 52 1/1; reported p 2024-Q3: 52 0/1 estimate"),
        new Case(
            "a level of the new one stands alone",
            LEVEL,
            MERGED,
            "a: 2024-06=30, 2024-07=31; b: 2024-07=20; n: 2024-07=52",
            "reported p 2024-07: 52 1/1; current n 2024-07: 52 1/1; reported p 2024-H1: 30 1/2"),
        new Case(
            "a level of one of two old ones is a part",
            LEVEL,
            MERGED,
            "a: 2024-07=31; n: 2024-08=52",
            "reported p 2024-07: 31 0/1; current n 2024-07: 31 0/1"),
        new Case(
            "levels of a split unit wait for all its parts",
            LEVEL,
            SPLIT,
            "a: 2024-07=10; x: 2024-07=7",
            "reported p 2024-07: 7 1/2; current p 2024-07: 7 1/2"),
        new Case(
            "a level of a split unit goes to its parts",
            LEVEL,
            SPLIT,
            "a: 2024-07=10",
            "reported p 2024-07: 10 2/2; current x 2024-07: 6 1/1 apportioned;"
                + " current y 2024-07: 4 1/1 apportioned"),
        new Case(
            "what the old ones did in the last month of a year is done",
            SHARE,
            AT_YEARS_END,
            "a: 2024=1; b: 2024=1",
            "reported p 2024: 100 1/1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void monthOfTwo_isOwedOnce(Case given) {
    Workbench w = new Workbench().asOf("2024-12-31").rule(given.rule()).unit("p province - ..");
    String[] history = given.history().split("; ", -1);
    build(w, history[0], Arrays.copyOfRange(history, 1, history.length));
    for (String line : given.reports().split("; ", -1)) {
      String[] sides = line.split(": ", -1);
      w.report(sides[0], sides[1].split(", +", -1));
    }
    w.plan("p", "2022-01-01", "2022-2026").run();
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (String line : given.expected().split("; ", -1)) {
      String[] sides = line.split(": ", -1);
      String[] key = sides[0].split(" ", -1);
      expected.put(sides[0], sides[1]);
      found.put(sides[0], w.value(key[0], key[1], key[2]));
    }
    assertEquals(expected, found);
  }

  @Test
  void twoEventsWithinAMonth_oweOneReport() {
    Workbench w =
        new Workbench()
            .asOf("2024-12-31")
            .unit("p province - ..")
            .unit("a commune p ..2024-07-04")
            .unit("b commune p 2024-07-05..2024-07-19")
            .unit("c commune p 2024-07-20..")
            .link("a", "b", "2024-07-05", "1")
            .link("b", "c", "2024-07-20", "1")
            .report("a", "2024-06=6 ytd", "2024-07=1")
            .report("c", "2024-08=2", "2024-09=3")
            .run();
    assertEquals("1 1/1", w.value("reported", "p", "2024-07"));
    assertEquals("1 1/1", w.value("current", "c", "2024-07"));
    assertEquals("6 1/1", w.value("current", "c", "2024-Q3"));
  }

  private static void build(Workbench w, String day, String[] links) {
    String lastDay = java.time.LocalDate.parse(day).minusDays(1).toString();
    Map<String, String> units = new LinkedHashMap<>();
    for (String link : links) {
      String[] words = link.split("[> ]", -1);
      units.put(words[0], ".." + lastDay);
      units.put(words[1], day + "..");
      w.link(words[0], words[1], day, words[2].equals("-") ? null : words[2]);
    }
    units.forEach((unit, life) -> w.unit(unit + " commune p " + life));
  }
}
