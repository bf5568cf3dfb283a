package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.UnitFind;
import vn.kho.dashboard.query.UnitSeen;
import vn.kho.dashboard.report.Desk;
import vn.kho.dashboard.report.Formats;
import vn.kho.dashboard.report.Register;
import vn.kho.dashboard.report.ReportRequest;
import vn.kho.dashboard.report.content.Gate;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.pdf.HtmlReport;
import vn.kho.dashboard.store.Sight;

/** Báo cáo: the draft to read, what the gate holds against it, issuing, and what was issued. */
final class ReportPage implements Page {
  static final String PATH = "/bao-cao";
  static final String FILE = PATH + "/tep";
  static final String ISSUED = PATH + "/ban-hanh";

  private final Desk desk;

  ReportPage(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Section section() {
    return Section.WORK;
  }

  @Override
  public String template() {
    return "report";
  }

  @Override
  public boolean isOfSnapshotOnly() {
    return false;
  }

  /** A file to take away. */
  public record File(String name, String href) {}

  /** What the gate found; {@code state} is clear, shut or told. */
  public record Finding(String state, String question, String answer, boolean isClear) {}

  /** An issued report; hashes stand behind the names of its files. */
  public record Issued(
      String id,
      String plan,
      String period,
      String unit,
      String snapshot,
      String number,
      String date,
      String by,
      String reason,
      String hash,
      List<File> files,
      boolean isNew) {}

  /** The report the filters ask for; a span that is no year is the whole term. */
  static ReportRequest request(Scope scope) {
    String year = scope.period().matches("\\d{4}") ? scope.period() : "term";
    return new ReportRequest(scope.plan().planId(), year, Optional.of(scope.unit().orgUnitId()));
  }

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Report draft = desk.draft(visit.session(), request(visit.scope()));
    Gate gate = draft.gate();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("reportTitle", draft.title());
    values.put("files", files(visit));
    values.put("findings", gate.items().stream().map(item -> finding(visit, item)).toList());
    values.put("isShut", gate.isShut());
    values.put("issueHref", pinned(visit, ISSUED).href());
    values.put("issued", issued(visit));
    values.put(
        "preview",
        HtmlReport.part(
            draft, figure -> pinned(visit, ReportFigurePage.PATH).with("id", figure.id()).href()));
    values.put("mark", draft.mark());
    values.put("reportFooter", draft.footer());
    values.put("isSimulated", draft.identity().isSimulated());
    return values;
  }

  /** Of this very snapshot, so that ids and figures stay those on the page. */
  static Address pinned(Visit visit, String path) {
    return visit.address().at(path).with("snapshot", visit.session().snapshotId());
  }

  private static List<File> files(Visit visit) {
    List<File> files = new ArrayList<>();
    for (Formats format : Formats.values()) {
      String ending = format.ending();
      files.add(
          new File(
              visit.texts().get("report.file." + ending),
              pinned(visit, FILE).with("format", ending).href()));
    }
    files.add(
        new File(
            visit.texts().get("report.file.csv"),
            pinned(visit, FILE).with("format", "csv").href()));
    return files;
  }

  private static Finding finding(Visit visit, Gate.Item item) {
    String state =
        item.isClear() ? "clear" : item.gravity() == Gate.Gravity.HOLDS ? "shut" : "told";
    return new Finding(
        state,
        visit.texts().get("report.gate." + item.code(), visit.numbers().number(item.count())),
        item.answer(),
        item.isClear());
  }

  /** Whether the reader may see a report: it is of their unit, or one below it. */
  static boolean isSeen(Visit visit, Register.Entry entry) {
    return Sight.current().isAll() || UnitSeen.ask(visit.session(), entry.get("unit"));
  }

  private List<Issued> issued(Visit visit) {
    List<Issued> found = new ArrayList<>();
    List<Register.Entry> entries = desk.register().list();
    String isNew = visit.address().find("issued").orElse("");
    for (int i = entries.size() - 1; i >= 0; i--) {
      Register.Entry entry = entries.get(i);
      if (isSeen(visit, entry)) {
        found.add(issued(visit, entry, entry.id().equals(isNew)));
      }
    }
    return found;
  }

  private static Issued issued(Visit visit, Register.Entry entry, boolean isNew) {
    List<File> files = new ArrayList<>();
    String hash = "";
    for (Map.Entry<String, String> fact : entry.facts().entrySet()) {
      if (fact.getKey().startsWith("sha256.")) {
        String name = fact.getKey().substring("sha256.".length());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        files.add(
            new File(
                ending,
                visit.address().at(ISSUED).with("id", entry.id()).with("format", ending).href()));
        hash = ending.equals("pdf") ? fact.getValue() : hash;
      }
    }
    String unit =
        UnitFind.ask(visit.session(), entry.get("unit"))
            .map(found -> found.name())
            .orElse(entry.get("unit"));
    return new Issued(
        entry.id(),
        entry.get("plan"),
        visit.periodName(entry.get("period")),
        unit,
        entry.get("snapshot"),
        entry.get("number"),
        entry.get("date").isEmpty()
            ? ""
            : visit.numbers().date(java.time.LocalDate.parse(entry.get("date"))),
        entry.get("by"),
        entry.get("reason"),
        hash,
        files,
        isNew);
  }
}
