package vn.kho.transform.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.forecast.ForecastCase.Shape;
import vn.kho.transform.forecast.ForecastCase.Wanted;
import vn.kho.transform.forecast.ForecastCase.YearValue;

class ForecastBuilderTest {
  private static final LocalDate MADE_ON = LocalDate.of(2026, 11, 20);

  /** Half of the year's work is reported in June and December. */
  private static final double[] COURSE = {2, 4, 6, 6, 6, 20, 4, 6, 6, 8, 8, 24};

  private static ForecastCase year(double target, double... totals) {
    return bunched(Shape.YEAR_SUM, target, LocalDate.of(2026, 1, 1), 1, totals);
  }

  /** Totals of 2026 and the years before it; of 2026 ten months are known. */
  private static ForecastCase bunched(
      Shape shape, double target, LocalDate start, double silence, double... totals) {
    TreeMap<Integer, YearValue> years = new TreeMap<>();
    TreeMap<YearMonth, Double> months = new TreeMap<>();
    for (int i = 0; i < totals.length; i++) {
      int year = 2026 - totals.length + 1 + i;
      boolean isRunning = year == 2026;
      double sum = 0;
      for (int m = 1; m <= (isRunning ? 10 : 12); m++) {
        double value = totals[i] * COURSE[m - 1] / 100;
        months.put(YearMonth.of(year, m), value);
        sum += value;
      }
      YearValue.State state = isRunning ? YearValue.State.PARTIAL : YearValue.State.WHOLE;
      years.put(year, new YearValue(sum, state, false, isRunning ? silence : 1));
    }
    return new ForecastCase(
        "plan",
        "plan:I.2.1",
        "province",
        "2026",
        "households",
        Family.COUNT,
        shape,
        Wanted.AT_LEAST,
        target,
        0,
        start,
        LocalDate.of(2026, 12, 31),
        years,
        months,
        MADE_ON);
  }

  private static ForecastCase level(
      Family family, Wanted wanted, double target, double base, String end, double... values) {
    TreeMap<Integer, YearValue> years = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      int year = 2026 - values.length + 1 + i;
      YearValue.State state = year == 2026 ? YearValue.State.PARTIAL : YearValue.State.WHOLE;
      years.put(year, new YearValue(values[i], state, false, 1));
    }
    return new ForecastCase(
        "plan",
        "plan:I.5.3",
        "province",
        "2026",
        "share",
        family,
        Shape.LEVEL,
        wanted,
        target,
        base,
        LocalDate.of(2026, 1, 1),
        LocalDate.parse(end),
        years,
        new TreeMap<>(),
        MADE_ON);
  }

  private static ForecastRow only(ForecastCase one) {
    return ForecastBuilder.build(List.of(one)).get(0);
  }

  private static double figure(@Nullable BigDecimal figure) {
    if (figure == null) {
      throw new AssertionError("no figure");
    }
    return figure.doubleValue();
  }

  @Test
  void bunchedYear_isForecastByTheUsualShareDone() {
    ForecastRow row = only(year(500, 490, 510, 480, 505, 520));
    assertEquals("in_year_and_trend", row.method());
    assertTrue(figure(row.point()) > 505 && figure(row.point()) < 525, row::toString);
    assertTrue(figure(row.low80()) < 520 && figure(row.high80()) > 520, row::toString);
    assertEquals("likely", row.outlook());
    assertEquals(4, row.historyPoints());
    assertEquals("Cùng thời điểm các năm 2022–2025, cách tính này lệch trung vị 0 %.", row.note());
  }

  @ParameterizedTest(name = "this year {0} against 500: {1}")
  @CsvSource({"800, likely", "600, likely", "500, possible", "400, unlikely"})
  void chance_hasTheFourWords(double thisYear, String outlook) {
    assertEquals(outlook, only(year(500, 490, 510, 480, 505, thisYear)).outlook());
  }

  @Test
  void alreadyReached_isCertain() {
    ForecastRow row = only(year(300, 490, 510, 480, 505, 520));
    assertEquals(100, figure(row.chancePct()));
    assertEquals(0, figure(row.requiredPerMonth()));
    assertTrue(figure(row.low80()) >= 520 * 0.68 - 1e-6, row::toString);
  }

  @Test
  void missingAmount_isSharedByTheMonthsLeft() {
    assertEquals(
        (500 - 510 * 0.68) / 2,
        figure(only(year(500, 500, 500, 500, 510)).requiredPerMonth()),
        1e-6);
  }

  @Test
  void silentUnits_widenTheBand() {
    ForecastRow all =
        only(bunched(Shape.YEAR_SUM, 500, MADE_ON.withDayOfYear(1), 1, 490, 510, 480, 520));
    ForecastRow some =
        only(bunched(Shape.YEAR_SUM, 500, MADE_ON.withDayOfYear(1), 0.5, 490, 510, 480, 520));
    assertTrue(width(some) > 1.3 * width(all), some::toString);
  }

  private static double width(ForecastRow row) {
    return figure(row.high80()) - figure(row.low80());
  }

  @ParameterizedTest(name = "{0} years before this one")
  @CsvSource({"0", "1"})
  void tooFewYears_areRefusedWithTheReason(int years) {
    double[] totals = new double[years + 1];
    java.util.Arrays.fill(totals, 500);
    ForecastRow row = only(year(500, totals));
    assertEquals(null, row.point());
    assertEquals(null, row.chancePct());
    assertEquals(
        "Mới có %d năm số liệu đủ; cần ít nhất 3 năm (hoặc 2 năm có số theo tháng)."
            .formatted(years),
        row.refusedReason());
  }

  @Test
  void termSum_addsWhatIsDoneToTheYear() {
    ForecastRow row =
        only(bunched(Shape.TERM_SUM, 2500, LocalDate.of(2022, 1, 1), 1, 490, 510, 480, 505, 520));
    assertEquals("term_sum", row.method());
    assertEquals(490 + 510 + 480 + 505 + 515, figure(row.point()), 12);
    assertTrue(figure(row.low80()) > 2300, row::toString);
  }

  @Test
  void termWithAnUnknownYear_isRefused() {
    ForecastRow row =
        only(bunched(Shape.TERM_SUM, 2500, LocalDate.of(2020, 1, 1), 1, 490, 510, 480, 505, 520));
    assertEquals("Năm 2020 chưa đủ số liệu để cộng.", row.refusedReason());
  }

  @Test
  void percentage_neverLeavesTheHundred() {
    ForecastRow row =
        only(level(Family.PERCENT, Wanted.AT_LEAST, 100, 0, "2030-12-31", 90, 94, 97, 99, 99.9));
    assertTrue(figure(row.high80()) <= 100 && figure(row.point()) <= 100, row::toString);
    assertTrue(figure(row.chancePct()) < 50, row::toString);
  }

  @Test
  void hundredPercentEveryYear_mayStay() {
    ForecastRow row =
        only(level(Family.PERCENT, Wanted.AT_LEAST, 100, 0, "2026-12-31", 100, 100, 100, 100, 100));
    assertEquals(100, figure(row.point()));
    assertTrue(figure(row.chancePct()) >= 50, row::toString);
  }

  @Test
  void pointsGained_areShownWithoutTheirBase() {
    ForecastRow row =
        only(
            level(
                Family.PERCENT,
                Wanted.AT_LEAST,
                44,
                41,
                "2026-12-31",
                41,
                42.2,
                42.4,
                43,
                43.6,
                44.1));
    assertEquals(3.0, figure(row.targetValue()));
    assertEquals(3.1, figure(row.point()), 0.3);
  }

  @Test
  void ceilingKeptSoFar_isLikelyKept() {
    ForecastRow row =
        only(
            level(
                Family.PERCENT, Wanted.AT_MOST, 0.27, 0, "2026-12-31", 0.2, 0.19, 0.2, 0.18, 0.19));
    assertEquals("likely", row.outlook());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"all zero | 0 0 0 0 0", "one jump | 10 10 10 400 410", "falling | 500 200 50 5 0"})
  void oddYears_neverGiveANegativeCount(String name, String values) {
    double[] totals =
        java.util.Arrays.stream(values.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    ForecastRow row = only(year(20, totals));
    assertTrue(figure(row.low80()) >= 0, row::toString);
    assertTrue(figure(row.low80()) <= figure(row.point()), row::toString);
    assertTrue(figure(row.point()) <= figure(row.high80()), row::toString);
  }

  @Test
  void netChange_mayBeNegative() {
    ForecastCase net =
        level(Family.NET, Wanted.AT_LEAST, 1000, 0, "2026-12-31", -300, -500, 100, -200, -400);
    assertTrue(figure(only(net).low80()) < 0);
    assertEquals("unlikely", only(net).outlook());
  }

  @Test
  void manyCases_giveTheSameRowsEachTime() {
    Random random = new Random(5);
    List<ForecastCase> cases = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double usual = 5 + random.nextInt(500);
      cases.add(
          year(
              usual,
              usual * (0.8 + 0.4 * random.nextDouble()),
              usual * (0.8 + 0.4 * random.nextDouble()),
              usual * (0.8 + 0.4 * random.nextDouble()),
              usual * (0.8 + 0.4 * random.nextDouble()),
              usual * (0.8 + 0.4 * random.nextDouble())));
    }
    ForecastBuilder.Built built = ForecastBuilder.buildWithRecord(cases);
    assertEquals(built, ForecastBuilder.buildWithRecord(cases));
    assertEquals(200, built.forecasts().size());
    assertEquals("count", built.backtest().get(0).family());
  }
}
