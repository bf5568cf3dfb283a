package vn.kho.dashboard.status;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.IssueCode;
import vn.kho.dashboard.query.IssueCodes;
import vn.kho.dashboard.query.PlanCoverage;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;
import vn.kho.dashboard.store.WarehouseFiles;
import vn.kho.dashboard.text.Texts;

/** {@code kho status}: snapshots, loads, coverage, refused rows, disk. */
public final class StatusCommand implements Command {
  private static final List<String> FOLDERS = List.of("originals", "facts", "loads", "snapshots");

  @Override
  public String name() {
    return "status";
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) {
    Warehouse warehouse = new Warehouse(settings.warehouse());
    if (!Files.isDirectory(warehouse.root())) {
      throw Problem.of(ProblemCode.NO_WAREHOUSE, warehouse.root());
    }
    Texts texts = Texts.of(settings.lang());
    StatusReport.lines(find(warehouse, texts), texts).forEach(console.out()::println);
    return 0;
  }

  private static StatusReport.Found find(Warehouse warehouse, Texts texts) {
    WarehouseFiles files = new WarehouseFiles(warehouse);
    Map<String, Long> disk = new LinkedHashMap<>();
    FOLDERS.forEach(folder -> disk.put(folder, files.bytesOf(folder)));
    Optional<String> current = warehouse.findCurrent();
    List<PlanCoverage> coverage = List.of();
    List<IssueCode> issues = List.of();
    Optional<String> unreadable = Optional.empty();
    if (current.isPresent()) {
      try (SnapshotStore store = new SnapshotStore(warehouse, StoreSettings.defaults());
          Session session = store.open(current.get())) {
        coverage = PlanCoverage.ask(session);
        issues = IssueCodes.ask(session);
      } catch (Problem problem) {
        unreadable = Optional.of(problem.what(texts) + " " + problem.todo(texts));
      }
    }
    return new StatusReport.Found(
        warehouse.root().toString(),
        current,
        files.listManifests(),
        files.listLoads(),
        coverage,
        issues,
        disk,
        unreadable);
  }
}
