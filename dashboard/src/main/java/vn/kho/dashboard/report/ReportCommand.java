package vn.kho.dashboard.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.content.Gate;
import vn.kho.dashboard.report.content.Profile;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;
import vn.kho.dashboard.text.Texts;

/**
 * {@code kho report}: the term-review report of a plan, for a year or the whole term; as a draft,
 * issued and frozen, or an issued one again.
 */
public final class ReportCommand implements Command {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public Set<String> valuedOptions() {
    return Set.of(
        "--plan",
        "--year",
        "--unit",
        "--out",
        "--format",
        "--snapshot",
        "--by",
        "--reason",
        "--number",
        "--date",
        "--issued");
  }

  @Override
  public Set<String> switches() {
    return Set.of("--issue", "--list");
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) throws IOException {
    Warehouse warehouse = new Warehouse(settings.warehouse());
    if (!Files.isDirectory(warehouse.root())) {
      throw Problem.of(ProblemCode.NO_WAREHOUSE, warehouse.root());
    }
    Register register = new Register(warehouse.root());
    Path out = Path.of(arguments.find("--out").orElse("."));
    if (arguments.has("--list")) {
      register.list().forEach(entry -> console.out().println(line(entry)));
      return 0;
    }
    Optional<String> issued = arguments.find("--issued");
    if (issued.isPresent()) {
      save(register.files(entry(register, issued.get())), out, console);
      return 0;
    }
    ReportRequest request =
        new ReportRequest(
            needed(arguments, "--plan"), needed(arguments, "--year"), arguments.find("--unit"));
    Set<Formats> formats = Formats.parse(arguments.find("--format").orElse("docx"));
    Profile profile = Profile.load(settings.data());
    try (SnapshotStore store = new SnapshotStore(warehouse, StoreSettings.defaults());
        Session session = store.open(store.resolve(arguments.find("--snapshot")))) {
      Office office = new Office(register, profile, store);
      if (arguments.has("--issue")) {
        save(
            register.files(office.issue(request.review(session), signing(arguments))),
            out,
            console);
      } else {
        Report report = office.draft(request.review(session));
        tell(report.gate(), Texts.of(settings.lang()), console);
        save(ReportFiles.of(report, formats), out, console);
      }
    }
    return 0;
  }

  private static String line(Register.Entry entry) {
    return String.join(
        "  ",
        entry.id(),
        entry.get("plan"),
        entry.get("period"),
        entry.get("unit"),
        entry.get("snapshot"),
        entry.get("date"),
        entry.get("by"));
  }

  private static Register.Entry entry(Register register, String id) {
    return register
        .find(id)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.BAD_OPTION,
                    "--issued",
                    id,
                    String.join(", ", register.list().stream().map(Register.Entry::id).toList())));
  }

  private static Office.Signing signing(Arguments arguments) {
    String date = arguments.find("--date").orElse("");
    try {
      Optional<LocalDate> day =
          date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
      return new Office.Signing(
          arguments.find("--number").orElse(""),
          day,
          arguments.find("--by").orElse("").strip(),
          arguments.find("--reason").orElse("").strip());
    } catch (DateTimeParseException e) {
      throw Problem.causedBy(e, ProblemCode.BAD_OPTION, "--date", date, "2024-12-05");
    }
  }

  /** What the gate holds against an issue, told with every draft. */
  private static void tell(Gate gate, Texts texts, Console console) {
    gate.items().stream()
        .filter(item -> !item.isClear())
        .forEach(
            item -> console.err().println(texts.get("report.gate." + item.code(), item.count())));
  }

  private static void save(Map<String, byte[]> files, Path out, Console console)
      throws IOException {
    Files.createDirectories(out);
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = out.resolve(each.getKey());
      Files.write(file, each.getValue());
      console.out().println(file);
    }
  }

  private static String needed(Arguments arguments, String option) {
    Optional<String> value = arguments.find(option).filter(text -> !text.isBlank());
    return value.orElseThrow(() -> Problem.of(ProblemCode.MISSING_VALUE, option));
  }
}
