package vn.kho.transform;

import java.util.List;
import java.util.Optional;
import vn.kho.transform.command.Arguments;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.Warehouse;
import vn.kho.transform.trace.CellsCsv;
import vn.kho.transform.trace.Published;
import vn.kho.transform.trace.Question;
import vn.kho.transform.trace.ReportFigure;
import vn.kho.transform.trace.Trail;

/** The way from a published figure back to files, rows and cells. */
final class TraceCommand implements Command {

  @Override
  public String name() {
    return "trace";
  }

  @Override
  public Message summary() {
    return new Message(
        "Từ một con số đã phát hành về công thức, các báo cáo, tệp, dòng và ô; cộng lại đúng con số"
            + " đó.",
        "From a published figure back to its formula, reports, files, rows and cells; added again"
            + " they give the figure.");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.value("target", "chỉ tiêu, KẾ-HOẠCH:DÒNG", "the target, PLAN:ROW"),
        Option.value(
            "unit",
            "đơn vị: mã hoặc tên; không nêu thì là đơn vị của kế hoạch",
            "the unit: code or name; without it, the plan's own"),
        Option.value("period", "kỳ: 2024, 2024-05, 2021-2026 …", "the period: 2024, 2024-05 …"),
        Option.value("table", "bảng đã phát hành, thay cho --target", "a published table instead"),
        Option.value(
            "key",
            "khoá của dòng trong bảng ấy: giá trị,giá trị… hoặc cột=giá trị,…",
            "the row's key there: value,value… or column=value,…"),
        Option.value(
            "report",
            "báo cáo đã ban hành (R0001) hoặc tệp danh sách số liệu",
            "an issued report (R0001) or a list of figures"),
        Option.value("figure", "mã số trong báo cáo, S0001", "the figure's id there, S0001"),
        Option.value("snapshot", "bản phát hành; mặc định bản hiện hành", "the snapshot"),
        Option.value("format", "text (mặc định) hoặc csv: các ô", "text (default) or csv: cells"));
  }

  @Override
  public int run(Call call) {
    Arguments arguments = call.arguments();
    String format = arguments.find("format").orElse("text");
    if (!format.equals("text") && !format.equals("csv")) {
      throw Problem.usage(
          "--format nhận text hoặc csv, không nhận \"%s\".".formatted(format),
          "--format takes text or csv, not \"%s\".".formatted(format));
    }
    Warehouse warehouse = Warehouse.open(call.settings().warehouse());
    Optional<ReportFigure> figure =
        arguments
            .find("report")
            .map(report -> ReportFigure.find(warehouse, report, needed(arguments, "figure")));
    Optional<String> snapshot =
        figure.map(ReportFigure::snapshotId).or(() -> arguments.find("snapshot"));
    try (Published published = Published.open(warehouse, snapshot)) {
      Question question = new Question(published);
      Trail trail =
          figure.map(one -> one.follow(question)).orElseGet(() -> trail(arguments, question));
      if (format.equals("csv")) {
        String csv = CellsCsv.of(trail);
        call.console().say(csv, csv);
      } else {
        print(call, published.manifest(), trail);
      }
      return trail.isExact() ? 0 : 3;
    }
  }

  private static Trail trail(Arguments arguments, Question question) {
    if (arguments.has("table")) {
      return question.row(needed(arguments, "table"), needed(arguments, "key"));
    }
    return question.target(
        needed(arguments, "target"), arguments.find("unit"), needed(arguments, "period"));
  }

  private static String needed(Arguments arguments, String option) {
    return arguments
        .find(option)
        .orElseThrow(
            () ->
                Problem.usage(
                    "Thiếu --%s. Ví dụ: ./kho trace --target thai-nguyen-2021-2026:I.2.1 --unit 19 --period 2024"
                        .formatted(option),
                    "--%s is missing. Example: ./kho trace --target thai-nguyen-2021-2026:I.2.1 --unit 19 --period 2024"
                        .formatted(option)));
  }

  private static void print(Call call, Manifest manifest, Trail trail) {
    call.console()
        .say(
            "Bản %s, số liệu đến %s".formatted(manifest.snapshotId(), manifest.asOf()),
            "Snapshot %s, data to %s".formatted(manifest.snapshotId(), manifest.asOf()));
    for (Trail.Line line : trail.lines()) {
      String indent = "  ".repeat(line.depth());
      call.console().say(indent + line.words().vi(), indent + line.words().en());
    }
    if (!trail.isExact()) {
      call.console()
          .complain(
              new Message(
                  "Có con số cộng lại không khớp; hãy báo lỗi này kèm bản phát hành.",
                  "A figure does not add up again; report this with the snapshot."));
    }
  }
}
