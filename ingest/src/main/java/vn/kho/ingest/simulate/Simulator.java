package vn.kho.ingest.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the simulated submissions of a province or a country, marked as simulated everywhere. */
public final class Simulator {
  /** The first month there is a plan for. */
  public static final YearMonth FIRST = YearMonth.of(Months.FIRST_YEAR, 1);

  private static final String PLAN = "thai-nguyen-2021-2026";
  private static final String PROVINCE = "19";
  private static final String MERGED = "06";

  private final Path data;
  private final Order order;

  /** Whether some rows are broken on purpose. */
  public enum Quality {
    CLEAN,
    DIRTY
  }

  /**
   * What is wanted.
   *
   * @param out folder to write to; an earlier simulation in it is replaced
   * @param first first month
   * @param last last month
   */
  public record Order(Path out, long seed, YearMonth first, YearMonth last, Quality quality) {}

  /** What was written. */
  public record Result(long files, long rows) {}

  /**
   * @param data folder with the reference data and the plan
   */
  public Simulator(Path data, Order order) {
    this.data = data;
    this.order = order;
  }

  /** Whether {@code out} is new, empty, or an earlier simulation. */
  public static boolean isFree(Path out) throws IOException {
    return Outbox.isFree(out);
  }

  /** Thái Nguyên with its real units, through every merger. */
  public Result province() throws IOException {
    Dice dice = Dice.of(order.seed);
    int end = Months.of(order.last);
    Sources sources = Sources.read(data, PLAN);
    List<Measure> measures = measures(sources);
    World world = provinceWorld(sources, measures, dice, end);
    Outbox outbox = open(order.quality == Quality.DIRTY ? new Dirt(dice) : null);
    run(dice, world, measures, Roads.throughDistricts(dice), outbox);
    return close(outbox, "scale: province");
  }

  /**
   * A made-up country, province by province in bounded memory; its units file stands in {@code
   * reference}.
   */
  public Result national(int communes) throws IOException {
    Dice dice = Dice.of(order.seed);
    int end = Months.of(order.last);
    List<Measure> measures = new ArrayList<>();
    measures(Sources.read(data, PLAN)).forEach(measure -> measures.add(measure.withoutPlan()));
    Worlds worlds = new Worlds(dice, end + 1, measures, Profiles.read());
    Country country = new Country(communes);
    Outbox outbox = open(null);
    outbox.write("reference/units-mo-phong.csv", country.unitsFile());
    for (int province = 0; province < Country.PROVINCES; province++) {
      String code = Country.provinceCode(province);
      World world = worlds.build(code, country.units(province), List.of());
      run(dice.with(code), world, measures, Roads.throughTheProvince(code), outbox);
    }
    return close(outbox, "scale: national\ncommunes: " + communes);
  }

  private Outbox open(@Nullable Dirt dirt) throws IOException {
    Outbox outbox = new Outbox(order.out, dirt);
    outbox.clear();
    return outbox;
  }

  private void run(Dice dice, World world, List<Measure> measures, Roads roads, Outbox outbox)
      throws IOException {
    Pen pen = new Pen(dice, world);
    new Simulation(dice, world, measures, roads)
        .run(Months.of(order.first), Months.of(order.last), letter -> outbox.put(letter, pen));
  }

  private Result close(Outbox outbox, String scale) throws IOException {
    outbox.sign(
        String.join(
            "\n",
            "seed: " + order.seed,
            scale,
            "from: " + order.first,
            "to: " + order.last,
            "quality: " + order.quality));
    return new Result(outbox.files(), outbox.rows());
  }

  static World provinceWorld(Sources sources, List<Measure> measures, Dice dice, int last) {
    Worlds worlds = new Worlds(dice, last + 1, measures, Profiles.read());
    return worlds.build(PROVINCE, units(sources), sources.handovers());
  }

  /** Those with a life, in the order of their ids: a file's rows never depend on the reference. */
  static List<Measure> measures(Sources sources) {
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
}
