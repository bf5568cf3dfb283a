package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kho.ingest.simulate.Letter.Line;
import vn.kho.ingest.simulate.Letter.Look;
import vn.kho.ingest.simulate.Letter.Status;

/** All that Thái Nguyên sends from January 2022 to October 2026. */
class LettersTest {
  private static final int LAST = Months.of(2026, 10);
  private static final Sources SOURCES = sources();
  private static final World WORLD =
      Simulator.provinceWorld(SOURCES, Simulator.measures(SOURCES), Dice.of(1), LAST);
  private static final List<Letter> LETTERS = letters();

  private static Sources sources() {
    try {
      return Sources.read(Path.of("..", "data"), "thai-nguyen-2021-2026");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Letter> letters() {
    Dice dice = Dice.of(1);
    List<Letter> letters = new ArrayList<>();
    try {
      new Simulation(dice, WORLD, Simulator.measures(SOURCES), Roads.throughDistricts(dice))
          .run(Months.of(2022, 1), LAST, letters::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return letters;
  }

  private static Stream<Line> lines() {
    return LETTERS.stream().flatMap(letter -> letter.lines().stream());
  }

  private static double share(Predicate<Line> wanted) {
    return (double) lines().filter(wanted).count() / lines().count();
  }

  @Test
  void rows_areBetweenOneAndThreeHundredThousand() {
    long rows = lines().count();
    assertTrue(rows > 100_000 && rows < 300_000, rows + " rows");
  }

  @Test
  void everyRow_isOfAUnitThatStoodThroughThePeriod() {
    List<String> wrong = new ArrayList<>();
    lines()
        .map(Line::fact)
        .filter(
            fact ->
                fact.unit().firstMonth() > fact.span().first()
                    || fact.unit().lastMonth() < fact.span().last())
        .forEach(fact -> wrong.add(fact.unit().code() + " " + fact.period()));
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyIndicatorOfThePlan_getsFigures() {
    Set<String> silent = new TreeSet<>(SOURCES.planned());
    lines().forEach(line -> silent.remove(line.fact().measure().id()));
    assertEquals(Set.of(), silent);
  }

  @Test
  void noLetter_saysTheSameKeyTwice() {
    List<String> twice = new ArrayList<>();
    for (Letter letter : LETTERS) {
      Set<String> keys = new HashSet<>();
      for (Line line : letter.lines()) {
        Fact fact = line.fact();
        String key =
            fact.unit().level()
                + fact.unit().code()
                + fact.measure().id()
                + fact.span().period()
                + fact.span().basis();
        if (!keys.add(key)) {
          twice.add(letter.name() + " " + key);
        }
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void onlyEstimates_comeBeforeThePeriodIsOver() {
    List<String> early = new ArrayList<>();
    LocalDate lastArrival = LocalDate.of(2026, 11, 20);
    for (Letter letter : LETTERS) {
      assertTrue(!letter.received().isAfter(lastArrival), letter.name());
      for (Line line : letter.lines()) {
        assertTrue(line.fact().hasBegunOn(letter.received()), letter.name());
        boolean isOver = letter.received().isAfter(Months.lastDay(line.fact().span().last()));
        if (!isOver && line.status() != Status.ESTIMATE) {
          early.add(letter.name());
        }
      }
    }
    assertEquals(List.of(), early);
  }

  @Test
  void runningTotals_areTheSumOfTheirMonths() {
    assertTrue(share(line -> line.fact().isRunning()) > 0.03);
    lines()
        .map(Line::fact)
        .filter(Fact::isRunning)
        .forEach(
            fact -> {
              long sum = 0;
              for (int month = fact.span().first(); month <= fact.span().last(); month++) {
                sum += WORLD.amount(fact.unit(), fact.measure(), month, month).value();
              }
              assertEquals(sum, fact.amount().value(), fact.measure().id());
            });
  }

  @Test
  void oneMonthlyReportInTwelveOrSo_isLate() {
    List<Integer> days = new ArrayList<>();
    for (Letter letter : LETTERS) {
      int at = letter.name().indexOf("-thang-2");
      boolean isFirst = letter.name().matches(".*-thang-20\\d\\d-\\d\\d-mo-phong");
      if (at > 0 && isFirst && !letter.sender().isPunctual()) {
        String month = letter.name().substring(at + 7, at + 14);
        LocalDate due = LocalDate.parse(month + "-09").plusMonths(1);
        days.add((int) (letter.received().toEpochDay() - due.toEpochDay()));
      }
    }
    double late = (double) days.stream().filter(day -> day > 0).count() / days.size();
    double veryLate = (double) days.stream().filter(day -> day > 25).count() / days.size();
    assertTrue(late > 0.05 && late < 0.1, late + " late");
    assertTrue(veryLate > 0.001 && veryLate < 0.02, veryLate + " very late");
  }

  @Test
  void oneMonthlyReportInSeventyOrSo_neverComes() {
    long sent =
        LETTERS.stream()
            .filter(letter -> letter.name().matches(".*-thang-20\\d\\d-\\d\\d-mo-phong"))
            .filter(letter -> !letter.received().isAfter(LocalDate.of(2026, 8, 31)))
            .count();
    long owed = 0;
    Roads roads = Roads.throughDistricts(Dice.of(1));
    for (int month = Months.of(2022, 1); month <= Months.of(2026, 7); month++) {
      owed += roads.senders(WORLD.reporting(month)).size();
    }
    double missing = 1 - (double) sent / owed;
    assertTrue(missing > 0.005 && missing < 0.025, missing + " missing");
  }

  @Test
  void correctionsAndOpenCells_areFew() {
    double corrected = share(line -> line.status() == Status.CORRECTED);
    double open = share(line -> line.look() == Look.OPEN);
    assertTrue(corrected > 0.008 && corrected < 0.02, corrected + " corrected");
    assertTrue(open > 0.001 && open < 0.01, open + " open");
  }

  @Test
  void correction_changesWhatWasSaidBefore() {
    Map<String, Line> said = new HashMap<>();
    LETTERS.stream()
        .sorted(java.util.Comparator.comparing(Letter::received))
        .flatMap(letter -> letter.lines().stream())
        .forEach(
            line -> {
              Fact fact = line.fact();
              String key =
                  fact.unit() + fact.measure().id() + fact.span().period() + fact.span().basis();
              Line before = said.put(key, line);
              if (line.status() == Status.CORRECTED) {
                assertTrue(before != null && !before.shown().equals(line.shown()), key);
              }
            });
  }
}
