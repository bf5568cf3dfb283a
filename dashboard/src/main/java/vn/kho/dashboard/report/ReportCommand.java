package vn.kho.dashboard.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.content.Issue;
import vn.kho.dashboard.report.content.Profile;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Review;
import vn.kho.dashboard.report.content.ReviewWriter;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;

/** {@code kho report}: the term-review report of a plan, for a year or the whole term. */
public final class ReportCommand implements Command {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public Set<String> valuedOptions() {
    return Set.of("--plan", "--year", "--unit", "--out", "--format", "--snapshot");
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) throws IOException {
    ReportRequest request =
        new ReportRequest(
            needed(arguments, "--plan"), needed(arguments, "--year"), arguments.find("--unit"));
    Set<Formats> formats = Formats.parse(arguments.find("--format").orElse("docx"));
    Path out = Path.of(arguments.find("--out").orElse("."));
    Warehouse warehouse = new Warehouse(settings.warehouse());
    if (!Files.isDirectory(warehouse.root())) {
      throw Problem.of(ProblemCode.NO_WAREHOUSE, warehouse.root());
    }
    Profile profile = Profile.load(settings.data());
    try (SnapshotStore store = new SnapshotStore(warehouse, StoreSettings.defaults());
        Session session = store.open(store.resolve(arguments.find("--snapshot")))) {
      Review review = request.review(session);
      Report report = ReviewWriter.write(review, profile, Issue.draft());
      Files.createDirectories(out);
      for (Map.Entry<String, byte[]> each : ReportFiles.of(report, formats).entrySet()) {
        Path file = out.resolve(each.getKey());
        Files.write(file, each.getValue());
        console.out().println(file);
      }
    }
    return 0;
  }

  private static String needed(Arguments arguments, String option) {
    Optional<String> value = arguments.find(option).filter(text -> !text.isBlank());
    return value.orElseThrow(() -> Problem.of(ProblemCode.MISSING_VALUE, option));
  }
}
