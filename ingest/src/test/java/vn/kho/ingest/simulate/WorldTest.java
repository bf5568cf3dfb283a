package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated life of the real units, before anything goes wrong on the way. */
class WorldTest {
  private static final int LAST = Months.of(2026, 12);
  private static final Sources SOURCES = sources();
  private static final List<Measure> ALL = Simulator.measures(SOURCES);
  private static final World WORLD = Simulator.provinceWorld(SOURCES, ALL, Dice.of(1), LAST);
  private static final Map<String, Measure> MEASURES =
      ALL.stream().collect(Collectors.toMap(Measure::id, Function.identity()));

  private static Sources sources() {
    try {
      return Sources.read(Path.of("..", "data"), "thai-nguyen-2021-2026");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<UnitLife> reporting(int month, String level) {
    return WORLD.reporting(month).stream().filter(unit -> unit.isLevel(level)).toList();
  }

  @ParameterizedTest(name = "{0}-{1}: {2} communes through {3} districts")
  @CsvSource({
    "2022, 1, 178, 9",
    "2022, 4, 178, 9",
    "2023, 3, 178, 9",
    "2023, 4, 177, 9",
    "2024, 11, 177, 9",
    "2024, 12, 172, 9",
    "2025, 6, 172, 9",
    "2025, 7, 92, 0",
    "2026, 10, 92, 0",
  })
  void unitsReporting_areThoseAlive(int year, int month, int communes, int districts) {
    assertEquals(communes, reporting(Months.of(year, month), "commune").size());
    assertEquals(districts, reporting(Months.of(year, month), "district").size());
    assertEquals(1, reporting(Months.of(year, month), "province").size());
  }

  @Test
  void mergers_makeNoFigureJump() {
    Measure members = measure("members");
    Set<String> footprint = new TreeSet<>();
    for (UnitLife unit : WORLD.lives()) {
      if (unit.inPlan()) {
        footprint.add(unit.code());
      }
    }
    long before = total(members, Months.of(2025, 6));
    long after = total(members, Months.of(2025, 7));
    assertEquals(178, footprint.size());
    assertTrue(after > before, "Bắc Kạn joined");
    for (int month = Months.of(2022, 1); month < Months.of(2025, 6); month++) {
      double change = total(members, month + 1) - total(members, month);
      assertTrue(Math.abs(change) < 400, Months.text(month) + ": " + change);
    }
  }

  private static long total(Measure measure, int month) {
    long total = 0;
    for (UnitLife unit : reporting(month, "commune")) {
      total += WORLD.amount(unit, measure, month, month).value();
    }
    return total;
  }

  private static Measure measure(String id) {
    Measure measure = MEASURES.get(id);
    assertTrue(measure != null, id);
    return measure == null ? MEASURES.values().iterator().next() : measure;
  }

  @ParameterizedTest(name = "{0} {1}: {2} to {3}")
  @CsvSource({
    "households_out_of_poverty, 2022, 500, 600",
    "households_out_of_poverty, 2024, 500, 600",
    "families_5k3s, 2023, 2500, 2700",
    "members_net_growth, 2022, 1000, 1300",
    "members_net_growth, 2024, 1000, 1300",
    "new_cooperatives, 2022, 5, 5",
    "women_managers_supported, 2023, 36, 36",
    "policies_supervised_commune, 2022, 178, 200",
    "presidents_trained, 2022, 80, 90",
  })
  void yearOfTheFootprint_isPlausible(String id, int year, long least, long most) {
    long total = 0;
    for (int month = Months.of(year, 1); month <= Months.of(year, 12); month++) {
      total += total(measure(id), month);
    }
    assertTrue(least <= total && total <= most, id + " " + year + ": " + total);
  }

  @Test
  void members_areNearThePublishedFigureOfTheEndOf2022() {
    assertEquals(304_000.0, (double) total(measure("members"), Months.of(2022, 12)), 1_000);
  }

  @Test
  void whoCameLessWhoLeft_isTheNetGrowth() {
    for (UnitLife unit : reporting(Months.of(2024, 5), "commune")) {
      long came = amount(unit, "members_admitted");
      long left = amount(unit, "members_left");
      assertEquals(amount(unit, "members_net_growth"), came - left);
      assertTrue(came >= 0 && left >= 0);
    }
  }

  private static long amount(UnitLife unit, String id) {
    int month = Months.of(2024, 5);
    return WORLD.amount(unit, measure(id), month, month).value();
  }

  @Test
  void ratios_neverExceedTheirWhole() {
    List<String> wrong = new ArrayList<>();
    for (Measure measure : MEASURES.values()) {
      for (UnitLife unit : WORLD.reporting(Months.of(2024, 12))) {
        if (measure.isRatio() && measure.isOf(unit.level())) {
          Latent.Amount amount =
              WORLD.amount(unit, measure, Months.of(2024, 1), Months.of(2024, 12));
          if (amount.value() < 0 || amount.value() > amount.base()) {
            wrong.add(unit.code() + " " + measure.id() + " " + amount);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
