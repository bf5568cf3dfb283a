package vn.kho.ingest.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the simulated submissions of a province, marked as simulated everywhere. */
public final class Simulator {
  /** The first month there is a plan for. */
  public static final YearMonth FIRST = YearMonth.of(Months.FIRST_YEAR, 1);

  private static final String PLAN = "thai-nguyen-2021-2026";
  private static final String PROVINCE = "19";
  private static final String MERGED = "06";

  private final Path data;
  private final Path out;
  private final long seed;

  /**
   * @param data folder with the reference data and the plan
   * @param out folder to write to; an earlier simulation in it is replaced
   */
  public Simulator(Path data, Path out, long seed) {
    this.data = data;
    this.out = out;
    this.seed = seed;
  }

  /** What was written. */
  public record Result(long files, long rows) {}

  /** Whether {@code out} is new, empty, or an earlier simulation. */
  public static boolean isFree(Path out) throws IOException {
    return Outbox.isFree(out);
  }

  /** Simulates the months from first to last, both included. */
  public Result province(YearMonth first, YearMonth last) throws IOException {
    Dice dice = Dice.of(seed);
    Setting setting = setting(data, dice, Months.of(last));
    World world = setting.world();
    Outbox outbox = new Outbox(out, new Pen(dice, unit -> parentName(unit, world)));
    outbox.clear();
    new Simulation(dice, world, setting.measures())
        .run(Months.of(first), Months.of(last), outbox::put);
    outbox.sign("seed: " + seed + "\nscale: province\nfrom: " + first + "\nto: " + last);
    return new Result(outbox.files(), outbox.rows());
  }

  /** Where it happens and what is measured. */
  record Setting(World world, List<Measure> measures) {}

  static Setting setting(Path data, Dice dice, int lastMonth) throws IOException {
    Sources sources = Sources.read(data, PLAN);
    List<Measure> measures = measures(sources);
    Worlds worlds = new Worlds(dice, lastMonth + 1, measures, Profiles.read());
    return new Setting(worlds.build(PROVINCE, units(sources), sources.handovers()), measures);
  }

  /**
   * In the order of their ids, so that a file's rows never depend on the reference file's order.
   */
  private static List<Measure> measures(Sources sources) {
    Profiles profiles = Profiles.read();
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : sources.measures()) {
      if (measure.levels().stream().anyMatch(level -> profiles.has(measure, level))) {
        measures.add(measure);
      }
    }
    measures.sort(Comparator.comparing(Measure::id));
    return measures;
  }

  /** Everything that is or becomes a part of the province. */
  private static List<UnitLife> units(Sources sources) {
    Set<String> above = new HashSet<>(Set.of(PROVINCE, MERGED));
    for (UnitLife unit : sources.units()) {
      if (unit.isLevel("district") && above.contains(unit.parentCode())) {
        above.add(unit.code());
      }
    }
    return sources.units().stream()
        .filter(unit -> above.contains(unit.parentCode()) || unit.code().equals(PROVINCE))
        .toList();
  }

  private static String parentName(UnitLife unit, World world) {
    LocalDate day = unit.to() == null ? unit.from() : unit.to();
    for (UnitLife parent : world.lives()) {
      boolean isAbove =
          parent.code().equals(unit.parentCode()) && !parent.level().equals(unit.level());
      if (isAbove && (day == null || parent.reports(Months.of(day)))) {
        return parent.name();
      }
    }
    return "";
  }
}
