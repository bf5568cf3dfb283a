package vn.kho.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.codelist.UnitHistory;
import vn.kho.ingest.codelist.UnitRegister;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.WarehouseReference;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.parse.Parsed;

/** Units alive on a day, the history of one, what became of a code. */
final class UnitsCommand implements Command {

  @Override
  public Words usage() {
    return new Words(
        ": các đơn vị tại một ngày, lịch sử một đơn vị, một mã đã thành gì",
        ": units alive on a day, the history of one, what became of a code");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued("as-of", "2025-07-01", "ngày (hôm nay)", "day (today)"),
        Option.valued("unit", "U", "mã hoặc tên đơn vị", "code or name of a unit"),
        Option.valued("code", "C", "mã: mọi đơn vị từng mang mã", "code: every unit that had it"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    arguments.requireNoPlain();
    UnitRegister register = WarehouseReference.read(settings.warehouse(), settings.data()).units();
    LocalDate day = arguments.findDate("as-of").orElse(settings.today());
    String code = arguments.find("code").orElse(null);
    String unit = arguments.find("unit").orElse(null);
    if (code != null && unit != null) {
      throw new UsageException(
          "chỉ dùng một trong --unit và --code", "use one of --unit and --code");
    }
    if (code != null) {
      return tellCode(register, code, console);
    }
    if (unit != null) {
      return tellUnit(register, unit, day, console);
    }
    list(register, day, console);
    return Exit.OK;
  }

  private static int tellCode(UnitRegister register, String code, Console console) {
    List<Words> lines = new UnitHistory(register).ofCode(code);
    if (lines.isEmpty()) {
      throw new UsageException(
          "không có đơn vị nào từng mang mã " + code, "no unit ever had the code " + code);
    }
    lines.forEach(line -> console.say(line.vi(), line.en()));
    return Exit.OK;
  }

  private static int tellUnit(UnitRegister register, String text, LocalDate day, Console console) {
    Parsed<OrgUnit> found = new UnitFinder(register).find(text, null, Period.date(day), day);
    if (found.fault() != null) {
      console.tell(found.fault().at(Place.of("--unit")));
      return Exit.USAGE;
    }
    UnitHistory history = new UnitHistory(register);
    for (OrgUnit version : history.lineOf(Objects.requireNonNull(found.value()))) {
      history.ofVersion(version).forEach(line -> console.say(line.vi(), line.en()));
    }
    return Exit.OK;
  }

  private static void list(UnitRegister register, LocalDate day, Console console) {
    List<OrgUnit> units = new ArrayList<>(register.listAliveOn(day));
    units.sort(
        Comparator.<OrgUnit, String>comparing(unit -> province(register, unit, day))
            .thenComparing(unit -> unit.level().rank())
            .thenComparing(OrgUnit::code));
    console.say("mã\tcấp\ttên\tcấp trên\ttừ\tđến", "code\tlevel\tname\tparent\tfrom\tto");
    Map<Level, Integer> counts = new TreeMap<>();
    for (OrgUnit unit : units) {
      counts.merge(unit.level(), 1, Integer::sum);
      String above = register.findParent(unit, day).map(OrgUnit::name).orElse("");
      String line =
          String.join(
              "\t",
              unit.code(),
              unit.level().code(),
              unit.name(),
              above,
              unit.validFrom() == null ? "" : unit.validFrom().toString(),
              unit.validTo() == null ? "" : unit.validTo().toString());
      console.say(line, line);
    }
    counts.forEach(
        (level, count) -> console.tell(level.code() + ": " + count, level.code() + ": " + count));
  }

  private static String province(UnitRegister register, OrgUnit unit, LocalDate day) {
    OrgUnit top = unit;
    for (int steps = 0; steps < 10; steps++) {
      OrgUnit above = register.findParent(top, day).orElse(null);
      if (above == null || above.level() == Level.NATIONAL) {
        break;
      }
      top = above;
    }
    return top.code();
  }
}
