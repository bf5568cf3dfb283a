package vn.kho.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.Reference;
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
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.parse.Dates;
import vn.kho.ingest.parse.Parsed;

/** Units alive on a day, the history of one, what became of a code. */
final class UnitsCommand implements Command {

  @Override
  public Words usage() {
    return new Words(
        "[MÃ|TÊN]: các đơn vị tại một ngày, lịch sử một đơn vị, một mã đã thành gì",
        "[CODE|NAME]: units alive on a day, the history of one, what became of a code");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued("as-of", "2025-07-01", "ngày (hôm nay)", "day (today)"),
        Option.valued("unit", "U", "lịch sử một đơn vị: mã hoặc tên", "history: code or name"),
        Option.valued("code", "C", "mã: mọi đơn vị từng mang mã", "code: every unit that had it"),
        Option.valued("under", "U", "chỉ các đơn vị thuộc U", "only the units below U"),
        Option.valued("format", "table|csv", "dạng danh sách (table)", "form of the list (table)"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    Reference reference = WarehouseReference.read(settings.warehouse(), settings.data());
    UnitRegister register = reference.units();
    LocalDate day = arguments.findDate("as-of").orElse(settings.today());
    String named = named(arguments);
    boolean isCode = named != null && !register.listByCode(named).isEmpty();
    String code = arguments.find("code").orElse(isCode ? named : null);
    String unit = arguments.find("unit").orElse(isCode ? null : named);
    if (code != null && unit != null) {
      throw new UsageException(
          "chỉ dùng một trong --unit và --code", "use one of --unit and --code");
    }
    if (code != null) {
      return tellCode(reference, code, console);
    }
    if (unit != null) {
      return tellUnit(reference, unit, day, console);
    }
    return list(register, arguments, day, console);
  }

  /** A code or a name given without saying which. */
  private static @Nullable String named(Arguments arguments) {
    List<String> plain = arguments.plain();
    boolean isSaid = arguments.find("code").isPresent() || arguments.find("unit").isPresent();
    if (plain.size() > 1 || (isSaid && !plain.isEmpty())) {
      arguments.requireNoPlain();
    }
    return plain.isEmpty() ? null : plain.get(0);
  }

  private static int list(
      UnitRegister register, Arguments arguments, LocalDate day, Console console) {
    String format = arguments.find("format").orElse("table");
    if (!Set.of("table", "csv").contains(format)) {
      throw new UsageException(
          "--format: chỉ có table và csv, không có \"" + format + "\"",
          "--format: there is table and csv, not \"" + format + "\"");
    }
    String under = arguments.find("under").orElse(null);
    OrgUnit above = under == null ? null : find(register, under, "--under", day, console);
    if (under != null && above == null) {
      return Exit.USAGE;
    }
    UnitList list = new UnitList(register, day, above);
    list.print(console, format);
    list.counts().forEach(line -> console.tell(line.vi(), line.en()));
    return Exit.OK;
  }

  /** The unit in force on the day, or the only line of units ever called so. */
  private static @Nullable OrgUnit find(
      UnitRegister register, String text, String option, LocalDate day, Console console) {
    UnitFinder finder = new UnitFinder(register);
    Parsed<OrgUnit> found = finder.find(text, null, Period.date(day), day);
    List<OrgUnit> ever = found.fault() == null ? List.of() : finder.listEver(text);
    boolean isOneLine =
        !ever.isEmpty() && UnitHistory.lineOf(ever.get(0), register).containsAll(ever);
    if (isOneLine) {
      return ever.get(ever.size() - 1);
    }
    if (found.fault() != null) {
      console.tell(found.fault().at(Place.of(option)));
    }
    return found.value();
  }

  private static int tellCode(Reference reference, String code, Console console) {
    List<Words> lines = new UnitHistory(reference).ofCode(code);
    if (lines.isEmpty()) {
      throw new UsageException(
          "không có đơn vị nào từng mang mã " + code, "no unit ever had the code " + code);
    }
    lines.forEach(line -> console.say(line.vi(), line.en()));
    return Exit.OK;
  }

  private static int tellUnit(Reference reference, String text, LocalDate day, Console console) {
    UnitRegister register = reference.units();
    OrgUnit unit = find(register, text, "--unit", day, console);
    if (unit == null) {
      return Exit.USAGE;
    }
    UnitHistory history = new UnitHistory(reference);
    for (OrgUnit version : UnitHistory.lineOf(unit, register)) {
      history.ofVersion(version).forEach(line -> console.say(line.vi(), line.en()));
    }
    new UnitList(register, day, unit)
        .counts()
        .forEach(
            line ->
                console.say(
                    "Ngày " + Dates.show(day) + ", " + line.vi() + ".",
                    "On " + Dates.show(day) + ", " + line.en() + "."));
    return Exit.OK;
  }
}
