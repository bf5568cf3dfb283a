package vn.kho.dashboard.status;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.IssueCode;
import vn.kho.dashboard.query.IssueCodes;
import vn.kho.dashboard.query.MissingReport;
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
  public Set<String> switches() {
    return Set.of("--verify", "--missing");
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) {
    Warehouse warehouse = new Warehouse(settings.warehouse());
    if (!Files.isDirectory(warehouse.root())) {
      throw Problem.of(ProblemCode.NO_WAREHOUSE, warehouse.root());
    }
    Texts texts = Texts.of(settings.lang());
    if (arguments.has("--verify") || arguments.has("--missing")) {
      int exit = arguments.has("--verify") ? verify(warehouse, texts, console) : 0;
      return arguments.has("--missing") ? Math.max(exit, missing(warehouse, texts, console)) : exit;
    }
    StatusReport.lines(find(warehouse, texts), texts).forEach(console.out()::println);
    return 0;
  }

  /** 1 when a kept original is not what was received. */
  private static int verify(Warehouse warehouse, Texts texts, Console console) {
    List<WarehouseFiles.Original> originals = new WarehouseFiles(warehouse).listOriginals();
    List<Originals.Bad> bad = Originals.check(warehouse.root().resolve("originals"), originals);
    for (Originals.Bad one : bad) {
      String key = one.fate() == Originals.Fate.MISSING ? "status.gone" : "status.altered";
      console
          .err()
          .println(texts.get(key, one.original().fileName(), one.original().loadId(), one.file()));
    }
    console.out().println(texts.get("status.verified", originals.size(), bad.size()));
    return bad.isEmpty() ? 0 : 1;
  }

  private static int missing(Warehouse warehouse, Texts texts, Console console) {
    String current =
        warehouse
            .findCurrent()
            .orElseThrow(() -> Problem.of(ProblemCode.NO_SNAPSHOT, warehouse.root()));
    try (SnapshotStore store = new SnapshotStore(warehouse, StoreSettings.defaults());
        Session session = store.open(current)) {
      StatusReport.missing(MissingReport.ask(session), texts).forEach(console.out()::println);
    }
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
