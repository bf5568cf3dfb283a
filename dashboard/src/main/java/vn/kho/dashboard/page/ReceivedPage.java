package vn.kho.dashboard.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.ReceivedFile;
import vn.kho.dashboard.text.Spans;
import vn.kho.dashboard.text.Texts;

/** What a unit sent for one report it owed: the files, and the way into each. */
final class ReceivedPage implements Page {
  static final String PATH = "/nguon/bao-cao";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "received";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  static String href(Visit visit, Duty duty) {
    return visit
        .address()
        .at(PATH)
        .with("unit", duty.orgUnitId())
        .with("type", duty.reportType())
        .with("of", duty.period())
        .href();
  }

  /** A file; the way leads to the first cell of the unit in it, or is empty. */
  public record Row(String file, String href, String received, String cells, String refused) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Texts texts = visit.texts();
    String type = visit.address().find("type").orElse("");
    String period = visit.address().find("of").orElse("");
    if (Spans.find(period).isEmpty()) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, "of", period);
    }
    List<ReceivedFile> files =
        ReceivedFile.ask(visit.session(), visit.scope().unit().orgUnitId(), type, period);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(
        "report",
        texts.word("report.type", type)
            + ", "
            + visit.periodName(period).toLowerCase(visit.lang().locale()));
    values.put("state", files.isEmpty() ? "" : texts.get("report.state." + files.get(0).state()));
    values.put(
        "due",
        files.isEmpty() ? "" : texts.get("report.due", visit.numbers().date(files.get(0).dueOn())));
    values.put("rows", files.stream().map(file -> row(visit, file)).toList());
    values.put("isSimulated", files.stream().anyMatch(ReceivedFile::isSimulated));
    return values;
  }

  private static Row row(Visit visit, ReceivedFile file) {
    String first = file.firstResultId();
    return new Row(
        file.fileName(),
        first == null ? "" : CellPage.href(visit, first),
        visit.numbers().date(file.receivedOn()),
        visit.texts().get("received.cells", file.cells(), file.replaced()),
        visit.numbers().number(file.rowsRefused()));
  }
}
