package vn.kho.transform.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestTest {
  private static final List<Outcome> MIXED = new Backtest(MadeUp.mixed(2022, 60)).outcomes();

  private static Score fromFive(int horizon) {
    return Score.of(
        MIXED.stream().filter(one -> one.horizon() == horizon && one.years() == 5).toList());
  }

  @ParameterizedTest(name = "{0} years ahead")
  @CsvSource({"1, 0.95", "3, 0.90"})
  void pointFromFiveValues_beatsNoChange(int horizon, double most) {
    double ratio = fromFive(horizon).ratioToNaive();
    assertTrue(ratio <= most, "error over that of no change: " + ratio);
  }

  @ParameterizedTest(name = "{0} years ahead")
  @CsvSource({"1", "2", "3", "4", "5"})
  void bandOfEightyPercent_holdsInAboutEighty(int horizon) {
    Score score = Score.of(MIXED.stream().filter(one -> one.horizon() == horizon).toList());
    assertTrue(
        score.coveragePct() >= 76 && score.coveragePct() <= 84, "coverage " + score.coveragePct());
  }

  @ParameterizedTest(name = "{0} years ahead")
  @CsvSource({"1", "3"})
  void chance_isSharperThanTheBaseRate(int horizon) {
    Score score = fromFive(horizon);
    assertTrue(score.brier() <= 0.22, "Brier " + score.brier());
    assertTrue(
        score.baseRatePct() > 30 && score.baseRatePct() < 50, "base rate " + score.baseRatePct());
    assertTrue(score.brier() < score.brierOfNaive(), "yes or no: " + score.brierOfNaive());
  }

  @ParameterizedTest(name = "nothing but {0} series")
  @CsvSource({"growing, 0.80", "wandering, 1.02", "noisy, 1.00", "percent, 1.02", "jump, 1.05"})
  void aFamilyOfOneKind_learnsHowFarToMove(String kind, double most) {
    List<Outcome> outcomes = new Backtest(MadeUp.ofKind(kind, 5, 120)).outcomes();
    for (int horizon : new int[] {1, 3}) {
      Score score = Score.of(outcomes.stream().filter(one -> one.horizon() == horizon).toList());
      assertTrue(score.ratioToNaive() <= most, horizon + " years: " + score.ratioToNaive());
    }
  }

  @Test
  void saidChances_comeTrueAboutAsOften() {
    for (Score.Reliability one : Score.reliability(MIXED)) {
      assertTrue(
          Math.abs(one.saidPct() - one.camePct()) < 10,
          "said " + one.saidPct() + ", came " + one.camePct());
    }
  }

  @Test
  void figures_stayWhereTheyCanBe() {
    for (Outcome one : MIXED) {
      double most = one.family() == Family.PERCENT ? 100 : Double.MAX_VALUE;
      assertTrue(one.low80() >= 0 && one.low80() <= one.point(), one::toString);
      assertTrue(one.high80() >= one.point() && one.high80() <= most, one::toString);
      assertTrue(one.chancePct() >= 1 && one.chancePct() <= 99, one::toString);
    }
  }

  @Test
  void oneCoreOrMany_giveTheSameFigures() throws Exception {
    List<Series> series = MadeUp.mixed(7, 5);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      List<Outcome> alone = one.submit(() -> new Backtest(series).outcomes()).get();
      assertEquals(alone, new Backtest(series).outcomes());
    } finally {
      one.shutdown();
    }
  }

  @Test
  void orderOfTheSeries_changesNoFigure() {
    List<Series> series = new ArrayList<>(MadeUp.mixed(7, 5));
    List<String> before = lines(series);
    Collections.shuffle(series, new Random(1));
    assertEquals(before.hashCode(), lines(series).hashCode());
  }

  private static List<String> lines(List<Series> series) {
    return new Backtest(series).outcomes().stream().map(Outcome::toString).sorted().toList();
  }

  @Test
  void whatComesLater_changesNoEarlierForecast() {
    List<Series> whole = MadeUp.mixed(11, 5);
    List<Series> cut =
        whole.stream()
            .map(one -> new Series(one.name(), one.scale(), one.values().headMap(2021)))
            .toList();
    List<Outcome> now =
        new Backtest(whole)
            .outcomes().stream().filter(one -> one.origin() + one.horizon() <= 2020).toList();
    assertEquals(BacktestCsv.of(new Backtest(cut).outcomes()), BacktestCsv.of(now));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "flat             | 12 12 12 12 12 12",
        "all zero         | 0 0 0 0 0 0",
        "single jump      | 10 10 11 90 91 92",
        "falling to zero  | 50 20 5 1 0 0",
        "steep            | 1 10 100 1000 10000 100000",
        "up and down      | 1 100 1 100 1 100",
      })
  void oddSeries_getFiniteBandsAroundThePoint(String name, String values) {
    TreeMap<Integer, Double> years = new TreeMap<>();
    for (String value : values.split(" ", -1)) {
      years.put(2015 + years.size(), Double.valueOf(value));
    }
    for (Outcome one : new Backtest(List.of(Series.of(name, Family.COUNT, years))).outcomes()) {
      assertTrue(Double.isFinite(one.high80()) && one.low80() >= 0, one::toString);
      assertTrue(one.low80() <= one.point() && one.point() <= one.high80(), one::toString);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "to and fro      | COUNT   | 10 30 10 30 10 30 10 30 10 30   | 400",
        "gains and losses| NET     | -5 3 -2 8 -10 4 0 1 -6 7        | 1100",
        "nearly all      | PERCENT | 97 98.5 99.2 99.8 100 100 100   | 100",
      })
  void band_staysNearWhatTheSeriesHasSpanned(
      String name, Family family, String values, double most) {
    TreeMap<Integer, Double> years = new TreeMap<>();
    for (String value : values.split(" ", -1)) {
      years.put(2010 + years.size(), Double.valueOf(value));
    }
    for (Outcome one : new Backtest(List.of(Series.of(name, family, years))).outcomes()) {
      assertTrue(
          one.horizon() > 3 || (one.high80() <= most && one.low80() >= -most), one::toString);
    }
  }

  @Test
  void flatSeries_isForecastFlatWithANarrowBand() {
    TreeMap<Integer, Double> years = new TreeMap<>();
    for (int year = 2015; year < 2021; year++) {
      years.put(year, 178.0);
    }
    Outcome last =
        new Backtest(List.of(Series.of("flat", Family.COUNT, years)))
            .outcomes().stream().filter(one -> one.origin() == 2019).findFirst().orElseThrow();
    assertEquals(178, last.point(), 1e-9);
    assertTrue(last.low80() > 165 && last.high80() < 192, last::toString);
  }

  @Test
  void twoYears_areTooFew() {
    TreeMap<Integer, Double> years = new TreeMap<>();
    years.put(2020, 5.0);
    years.put(2021, 6.0);
    assertEquals(
        List.of(), new Backtest(List.of(Series.of("short", Family.COUNT, years))).outcomes());
  }
}
