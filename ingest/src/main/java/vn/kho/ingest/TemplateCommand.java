package vn.kho.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.kho.ingest.codelist.Duties;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.WarehouseCatalogue;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.parse.Parsed;
import vn.kho.ingest.parse.Periods;
import vn.kho.ingest.template.Previous;
import vn.kho.ingest.template.TemplateBook;
import vn.kho.ingest.template.TemplateRows;

/** The workbook a unit fills in. */
final class TemplateCommand implements Command {

  @Override
  public Words usage() {
    return new Words(
        "--unit U --period P --out TỆP.xlsx : biểu để một đơn vị điền số liệu của một kỳ",
        "--unit U --period P --out FILE.xlsx: the form a unit fills in for a period");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued("unit", "U", "mã hoặc tên đơn vị", "code or name of the unit"),
        Option.valued("period", "2024-05", "kỳ báo cáo", "period"),
        Option.valued("out", "FILE", "tệp xlsx sẽ viết", "xlsx file to write"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    arguments.requireNoPlain();
    String unitText = arguments.get("unit");
    String periodText = arguments.get("period");
    Path out = out(arguments.get("out"));
    Parsed<Period> period = Periods.parse(periodText);
    if (period.fault() != null) {
      console.tell(period.fault().at(Place.of("--period")));
      return Exit.USAGE;
    }
    Period when = Objects.requireNonNull(period.value());
    WarehouseCatalogue known = WarehouseCatalogue.read(settings.warehouse(), settings.data());
    LocalDate today = settings.today();
    Parsed<OrgUnit> found =
        new UnitFinder(known.reference().units())
            .find(unitText, null, when, today.isAfter(when.end()) ? when.end() : today);
    if (found.fault() != null) {
      console.tell(found.fault().at(Place.of("--unit")));
      return Exit.USAGE;
    }
    OrgUnit unit = Objects.requireNonNull(found.value());
    List<Indicator> indicators = known.indicatorsFor(unit, when);
    List<TemplateRows.Line> lines =
        TemplateRows.of(known.reference().units(), indicators, unit, when);
    if (lines.isEmpty()) {
      throw new UsageException(
          unit.name() + " không có chỉ tiêu nào phải báo cáo cho kỳ " + when.code(),
          unit.name() + " has no indicator to report for " + when.code());
    }
    LocalDate due =
        known.duties().find(unit, when).map(duty -> Duties.lastDay(duty, when)).orElse(null);
    IndicatorFinder finder =
        new IndicatorFinder(known.reference().indicators(), known.indicatorsByRow());
    write(
        new TemplateBook(finder, unit, when, due, Previous.read(settings.warehouse(), when)),
        lines,
        out);
    console.say(
        out + ": " + lines.size() + " dòng cho " + unit.name() + ", kỳ " + when.code(),
        out + ": " + lines.size() + " rows for " + unit.name() + ", " + when.code());
    return Exit.OK;
  }

  private static Path out(String text) {
    if (!text.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UsageException(
          "--out: tên tệp phải kết thúc bằng .xlsx", "--out: the file's name must end in .xlsx");
    }
    return Path.of(text).toAbsolutePath();
  }

  private static void write(TemplateBook book, List<TemplateRows.Line> lines, Path out)
      throws IOException {
    Files.createDirectories(Objects.requireNonNull(out.getParent()));
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
      book.write(lines, stream);
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
  }
}
