package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random trees, events and ways of reporting: what was reported is never lost nor counted twice.
 */
class HistoriesTest {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final int YEARS = 4;

  /** Who reports the month in which a unit takes over from others. */
  private enum Handovers {
    BOTH,
    OLD_ONES_AT_TIMES
  }

  /** Who tells of a year. */
  private enum Tellers {
    COMMUNES,
    THOSE_ABOVE_AT_TIMES
  }

  /** A random history with the truth behind it: the amount of every unit in every month. */
  private static final class History {

    private final Random random;
    private final Workbench workbench = new Workbench().asOf("2025-12-31");
    private final Map<String, String> alive = new TreeMap<>();
    private final Map<String, LocalDate> born = new HashMap<>();
    private final Map<String, Map<Integer, BigDecimal>> truth = new TreeMap<>();
    private int next;
    private final Set<String> left = new HashSet<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Set<String> above = new TreeSet<>();

    History(long seed) {
      this(seed, Handovers.BOTH, Tellers.COMMUNES);
    }

    History(long seed, Handovers handovers, Tellers tellers) {
      random = new Random(seed);
      List<String> districts = new ArrayList<>();
      workbench.unit("p province - ..");
      for (int d = 0; d < 1 + random.nextInt(3); d++) {
        workbench.unit("d" + d + " district p ..");
        districts.add("d" + d);
      }
      for (int c = 0; c < 4 + random.nextInt(12); c++) {
        begin(districts.get(random.nextInt(districts.size())), null);
      }
      LocalDate day = START;
      for (int event = 0; event < random.nextInt(7); event++) {
        day = day.plusDays(1 + random.nextInt(200));
        if (day.isBefore(LocalDate.of(2025, 12, 1))) {
          event(random.nextBoolean() ? day.withDayOfMonth(1) : day, districts);
        }
      }
      alive.keySet().stream().toList().forEach(unit -> end(unit, null));
      if (handovers == Handovers.OLD_ONES_AT_TIMES) {
        born.forEach(this::leaveToOldOnes);
      }
      if (tellers == Tellers.THOSE_ABOVE_AT_TIMES) {
        leaveToThoseAbove(districts);
      }
      truth.forEach(this::report);
      above.forEach(this::reportFromAbove);
    }

    /** Of some years the province tells, of others some districts, each for its communes. */
    private void leaveToThoseAbove(List<String> districts) {
      for (int year = START.getYear(); year < START.getYear() + YEARS; year++) {
        if (random.nextInt(5) == 0) {
          above.add("p " + year);
          continue;
        }
        for (String district : districts) {
          if (random.nextInt(3) == 0) {
            above.add(district + " " + year);
          }
        }
      }
    }

    private boolean isLeftToThoseAbove(String unit, int year) {
      return above.contains("p " + year) || above.contains(homes.get(unit) + " " + year);
    }

    private void reportFromAbove(String teller) {
      String[] words = teller.split(" ", -1);
      int year = Integer.parseInt(words[1]);
      Map<Integer, BigDecimal> months = new TreeMap<>();
      truth.forEach(
          (unit, told) -> {
            if (words[0].equals("p") || words[0].equals(homes.get(unit))) {
              told.forEach((month, value) -> months.merge(month, value, BigDecimal::add));
            }
          });
      BigDecimal toDate = BigDecimal.ZERO;
      boolean isToDate = random.nextBoolean();
      for (int month = 12 * year; month < 12 * year + 12; month++) {
        BigDecimal value = months.getOrDefault(month, BigDecimal.ZERO);
        toDate = toDate.add(value);
        String label = String.format(Locale.ROOT, "%04d-%02d=", year, month % 12 + 1);
        workbench.report(words[0], isToDate ? label + toDate + " ytd" : label + value);
      }
    }

    /** Says nothing of a month that has begun under others, who have told of it. */
    private void leaveToOldOnes(String unit, LocalDate day) {
      Map<Integer, BigDecimal> months = truth.get(unit);
      if (months != null && day.getDayOfMonth() > 1 && random.nextBoolean()) {
        months.remove(Months.of(day));
        left.add(unit);
      }
    }

    private String begin(String district, @Nullable LocalDate day) {
      String unit = "c%03d".formatted(next++);
      alive.put(unit, district);
      homes.put(unit, district);
      if (day != null) {
        born.put(unit, day);
      }
      return unit;
    }

    private void end(String unit, @Nullable LocalDate lastDay) {
      LocalDate from = born.get(unit);
      String district = alive.remove(unit);
      workbench.unit(
          "%s commune %s %s..%s"
              .formatted(unit, district, from == null ? "" : from, lastDay == null ? "" : lastDay));
      Map<Integer, BigDecimal> months = new TreeMap<>();
      int first = Months.of(from == null ? START : from);
      int last = lastDay == null ? Months.of(START) + YEARS * 12 - 1 : Months.of(lastDay);
      for (int month = first; month <= last; month++) {
        months.put(month, BigDecimal.valueOf(random.nextInt(5)));
      }
      truth.put(unit, months);
    }

    /** Merges some, splits one, or renames one. */
    private void event(LocalDate day, List<String> districts) {
      List<String> candidates =
          alive.keySet().stream()
              .filter(unit -> born.getOrDefault(unit, LocalDate.MIN).isBefore(day))
              .toList();
      if (candidates.isEmpty()) {
        return;
      }
      int olds = random.nextInt(3) == 0 ? Math.min(candidates.size(), 2 + random.nextInt(4)) : 1;
      int heirs = olds == 1 && random.nextBoolean() ? 2 + random.nextInt(3) : 1;
      List<String> old = new ArrayList<>(candidates);
      Collections.shuffle(old, random);
      old = old.subList(0, olds);
      List<String> heir = new ArrayList<>();
      for (int i = 0; i < heirs; i++) {
        heir.add(begin(districts.get(random.nextInt(districts.size())), day));
      }
      for (String unit : old) {
        end(unit, day.minusDays(1));
        BigDecimal rest = BigDecimal.ONE;
        for (int i = 0; i < heirs; i++) {
          BigDecimal weight =
              i == heirs - 1
                  ? rest
                  : rest.multiply(BigDecimal.valueOf(random.nextInt(1000), 3))
                      .setScale(6, java.math.RoundingMode.DOWN);
          rest = rest.subtract(weight);
          workbench.link(unit, heir.get(i), day.toString(), weight.toPlainString());
        }
      }
    }

    /** Reports a unit's months in one of the forms they are really sent in. */
    private void report(String unit, Map<Integer, BigDecimal> months) {
      BigDecimal toDate = BigDecimal.ZERO;
      for (Map.Entry<Integer, BigDecimal> entry : months.entrySet()) {
        int month = entry.getKey();
        if (isLeftToThoseAbove(unit, month / 12)) {
          continue;
        }
        if (month % 12 == 0) {
          toDate = BigDecimal.ZERO;
        }
        toDate = toDate.add(entry.getValue());
        String label = String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
        // Summed up, the months after one left to others could not be told from it.
        if (random.nextInt(3) == 0 && !left.contains(unit)) {
          workbench.report(unit, label + "=" + toDate + " ytd");
        } else {
          workbench.report(unit, label + "=" + entry.getValue());
        }
        boolean isOfWholeYear = above.isEmpty() || months.containsKey(month - 11);
        if (month % 12 == 11 && random.nextBoolean() && isOfWholeYear) {
          workbench.report(unit, month / 12 + "=" + toDate);
        }
      }
    }

    boolean isAlive(String unit, int month) {
      return truth.getOrDefault(unit, Map.of()).containsKey(month);
    }

    BigDecimal truth(Period period) {
      return truth.values().stream()
          .flatMap(months -> months.entrySet().stream())
          .filter(month -> month.getKey() >= period.from() && month.getKey() < period.to())
          .map(Map.Entry::getValue)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 100, 200, 300})
  void provinceTotal_isTheTruthOnEveryBoundary(long first) {
    for (long seed = first; seed < first + 100; seed++) {
      History history = new History(seed);
      Workbench run = history.workbench.plan("p", "2022-01-01", "2022-2025").run();
      for (Period period : Calendar.years(2022, 2025)) {
        String expected = Workbench.plain(history.truth(period));
        for (String boundary : List.of("reported", "current", "footprint")) {
          ResultRow row = run.find(boundary, "p", period.label());
          String where = "seed %d, %s, %s".formatted(seed, boundary, period.label());
          assertNotNull(row, where);
          assertEquals(expected, Workbench.plain(row.value()), where);
          assertEquals(row.unitsDue(), row.unitsReported(), where);
        }
      }
    }
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {5000, 5100})
  void monthLeftToTheOldOnes_isCovered(long first) {
    int left = 0;
    for (long seed = first; seed < first + 100; seed++) {
      History history = new History(seed, Handovers.OLD_ONES_AT_TIMES, Tellers.COMMUNES);
      Workbench run = history.workbench.plan("p", "2022-01-01", "2022-2025").run();
      left += history.left.size();
      for (Period period : Calendar.years(2022, 2025)) {
        for (String boundary : List.of("reported", "current", "footprint")) {
          ResultRow row = run.find(boundary, "p", period.label());
          String where = "seed %d, %s, %s".formatted(seed, boundary, period.label());
          assertNotNull(row, where);
          assertEquals(Workbench.plain(history.truth(period)), Workbench.plain(row.value()), where);
          assertEquals(row.unitsDue(), row.unitsReported(), where);
        }
      }
    }
    assertTrue(left > 30, "only " + left + " months were left to the old ones");
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {7000, 7100})
  void yearLeftToThoseAbove_isCountedOnce(long first) {
    int left = 0;
    for (long seed = first; seed < first + 100; seed++) {
      History history = new History(seed, Handovers.BOTH, Tellers.THOSE_ABOVE_AT_TIMES);
      Workbench run = history.workbench.plan("p", "2022-01-01", "2022-2025").run();
      left += history.above.size();
      List<Period> periods = new ArrayList<>(Calendar.years(2022, 2025));
      periods.add(new Period(PeriodType.TERM, "2022-2025", 12 * 2022, 12 * 2026));
      for (Period period : periods) {
        for (String boundary : List.of("reported", "current", "footprint")) {
          ResultRow row = run.find(boundary, "p", period.label());
          String where = "seed %d, %s, %s".formatted(seed, boundary, period.label());
          assertNotNull(row, where);
          assertEquals(Workbench.plain(history.truth(period)), Workbench.plain(row.value()), where);
          assertEquals(row.unitsDue(), row.unitsReported(), where);
        }
      }
    }
    assertTrue(left > 100, "only " + left + " years were left to those above");
  }

  /** One more report from below moves nothing beside it, though it ends what stood in. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {8000})
  void reportFromACommune_movesOnlyThoseItCountsFor(long first) {
    int ended = 0;
    for (long seed = first; seed < first + 100; seed++) {
      History history = new History(seed, Handovers.BOTH, Tellers.THOSE_ABOVE_AT_TIMES);
      Workbench workbench = history.workbench.plan("p", "2022-01-01", "2022-2025").run();
      for (String teller : history.above.stream().limit(2).toList()) {
        int year = Integer.parseInt(teller.split(" ", -1)[1]);
        String unit =
            history.truth.keySet().stream()
                .filter(one -> history.isLeftToThoseAbove(one, year))
                .filter(one -> history.isAlive(one, 12 * year + 4))
                .findFirst()
                .orElse(null);
        if (unit == null) {
          continue;
        }
        Map<String, String> before = workbench.figures();
        Map<String, String> after = workbench.report(unit, year + "-05=3").run().figures();
        Set<String> above = workbench.countedFor(unit);
        Set<String> moved = new TreeSet<>();
        before.forEach((key, figure) -> addMoved(moved, key, figure, after.get(key)));
        after.forEach((key, figure) -> addMoved(moved, key, figure, before.get(key)));
        assertTrue(above.containsAll(moved), "seed %d: %s".formatted(seed, moved));
        ended += moved.size() > 1 ? 1 : 0;
      }
    }
    assertTrue(ended > 30, "only " + ended + " reports moved another unit");
  }

  private static void addMoved(
      Set<String> moved, String key, String figure, @Nullable String other) {
    if (!figure.equals(other)) {
      moved.add(key.split(" ", -1)[1]);
    }
  }

  /** What a new plan grows from is its territory's past, whatever its units were called then. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {3000, 3100})
  void footprintOfALaterPlan_hasItsTerritorysPast(long first) {
    for (long seed = first; seed < first + 100; seed++) {
      History history = new History(seed);
      Workbench run = history.workbench.plan("p", "2024-08-15", "2024-2025").run();
      for (Period period : Calendar.years(2022, 2025)) {
        ResultRow row = run.find("footprint", "p", period.label());
        String where = "seed %d, %s".formatted(seed, period.label());
        assertNotNull(row, where);
        assertEquals(Workbench.plain(history.truth(period)), Workbench.plain(row.value()), where);
      }
    }
  }

  @Test
  void newProvincesPlan_hasThePastOfTheOldOnes() {
    Workbench w =
        new Workbench()
            .asOf("2025-12-31")
            .unit("p1 province - ..2025-06-30")
            .unit("p2 province - ..2025-06-30")
            .unit("p3 province - 2025-07-01..")
            .link("p1", "p3", "2025-07-01", "1")
            .link("p2", "p3", "2025-07-01", "1")
            .unit("a commune p1 ..2024-12-31")
            .unit("b commune p1 2025-01-01..2025-06-30")
            .unit("c commune p2 ..2025-06-30")
            .unit("m commune p3 2025-07-01..")
            .link("a", "b", "2025-01-01", "1")
            .link("b", "m", "2025-07-01", "1")
            .link("c", "m", "2025-07-01", "1")
            .report("a", "2024-03=5")
            .report("b", "2025-03=6")
            .report("c", "2024-03=7", "2025-03=8")
            .report("m", "2025-09=9")
            .plan("p1", "2022-01-01", "2022-2026")
            .plan("p3", "2025-07-01", "2025-2030")
            .run();
    assertTrue(
        w.value("footprint", "p3", "2024").startsWith("12 "), w.value("footprint", "p3", "2024"));
    assertTrue(
        w.value("footprint", "p3", "2025").startsWith("23 "), w.value("footprint", "p3", "2025"));
    assertTrue(
        w.value("footprint", "p1", "2024").startsWith("5 "), w.value("footprint", "p1", "2024"));
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 1100})
  void children_addUpToTheirParentsToTheLastDigit(long first) {
    for (long seed = first; seed < first + 100; seed++) {
      Workbench run = new History(seed).workbench.run();
      for (String boundary : List.of("reported", "current")) {
        Map<String, BigDecimal> communes = new TreeMap<>();
        Map<String, BigDecimal> districts = new TreeMap<>();
        for (ResultRow row : run.rows()) {
          BigDecimal value = row.value();
          if (row.boundary().code().equals(boundary) && value != null) {
            Map<String, BigDecimal> level =
                row.unitId().startsWith("c")
                    ? communes
                    : row.unitId().startsWith("d") ? districts : new TreeMap<>();
            level.merge(row.period().label(), value, BigDecimal::add);
          }
        }
        assertEquals(communes, districts, "seed " + seed + ", " + boundary);
      }
    }
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {2000})
  void quartersOfAYear_addUpToItInEveryUnit(long first) {
    for (long seed = first; seed < first + 100; seed++) {
      Workbench run = new History(seed).workbench.run();
      for (ResultRow row : run.rows()) {
        if (row.period().type() != PeriodType.YEAR) {
          continue;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int quarter = 1; quarter <= 4; quarter++) {
          ResultRow part =
              run.find(row.boundary().code(), row.unitId(), row.period().label() + "-Q" + quarter);
          BigDecimal value = part == null ? null : part.value();
          sum = value == null ? sum : sum.add(value);
        }
        assertEquals(
            Workbench.plain(row.value()), Workbench.plain(sum), "seed " + seed + " " + row);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3000, 3001, 3002, 3003, 3004, 3005})
  void everyFigure_addedAgainFromItsCellsIsItself(long seed) {
    assertEquals(List.of(), new History(seed).workbench.run().untraced());
  }

  @Test
  void fiveCommunesOfForty_mergeIntoTwoHundredAndTheNextEventComposes() {
    Workbench w = new Workbench().asOf("2025-12-31").unit("p province - ..");
    for (int i = 0; i < 5; i++) {
      w.unit("a" + i + " commune p ..2023-06-30").link("a" + i, "m", "2023-07-01", "1");
      w.report("a" + i, "2023-03=40");
    }
    w.unit("m commune p 2023-07-01..2024-12-31").report("m", "2024-03=7");
    w.unit("z commune p 2025-01-01..").link("m", "z", "2025-01-01", "1").run();
    assertEquals("200 5/5", w.value("current", "z", "2023-03"));
    assertEquals("7 1/1", w.value("current", "z", "2024-03"));
    assertEquals("40 1/1", w.value("reported", "a0", "2023-03"));
    assertEquals("200 0/6", w.value("current", "z", "2023"));
  }
}
