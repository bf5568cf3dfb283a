package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.access.Accounts;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.store.Sight;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;
import vn.kho.dashboard.text.Texts;

/** {@code kho sql}: one statement on the published tables, behind the same fence as the page. */
public final class SqlCommand implements Command {
  @Override
  public String name() {
    return "sql";
  }

  @Override
  public Set<String> valuedOptions() {
    return Set.of(
        "--file",
        "--limit-seconds",
        "--format",
        "--out",
        "--snapshot",
        "--param",
        "--separator",
        "--user");
  }

  @Override
  public Set<String> switches() {
    return Set.of("--bom");
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) throws Exception {
    Texts texts = Texts.of(settings.lang());
    SqlTask task = SqlTask.of(arguments);
    Optional<String> sql = statement(arguments, texts, console);
    if (sql.isEmpty()) {
      return 2;
    }
    if (task.format().isBinary() && task.out().isEmpty() && AnswerOutput.isTerminal()) {
      return SqlWords.say(texts, console, "sql.terminal", task.format().key());
    }
    Warehouse warehouse = new Warehouse(settings.warehouse());
    String snapshot = snapshot(warehouse, arguments.find("--snapshot"));
    SqlSettings limits = SqlPlaces.settings(settings).forOneQuestion(task.limit());
    try (SnapshotStore store = new SnapshotStore(warehouse, StoreSettings.defaults());
        SqlEngine engine = new SqlEngine(limits)) {
      Sight.enter(sight(settings.warehouse(), arguments.find("--user")));
      return task.write(engine, store.databaseOf(snapshot), sql.get(), snapshot, texts, console);
    } finally {
      Sight.leave();
      EngineHome.delete(limits.scratch());
    }
  }

  /** What the account asked for would see. */
  private static Sight sight(Path warehouse, Optional<String> user) {
    return user.map(
            name ->
                Accounts.in(warehouse)
                    .findUnitOf(name)
                    .map(Sight::new)
                    .orElseThrow(
                        () -> Problem.of(ProblemCode.BAD_OPTION, "--user", name, "kho user list")))
        .orElse(Sight.ALL);
  }

  private static Optional<String> statement(Arguments arguments, Texts texts, Console console) {
    Optional<String> file = arguments.find("--file");
    String typed = String.join(" ", arguments.operands());
    if (file.isPresent() && !typed.isBlank()) {
      SqlWords.say(texts, console, "sql.two_statements");
      return Optional.empty();
    }
    if (file.isEmpty()) {
      if (typed.isBlank()) {
        SqlWords.say(texts, console, "sql.no_statement");
        return Optional.empty();
      }
      return Optional.of(typed);
    }
    try {
      byte[] bytes =
          file.get().equals("-")
              ? System.in.readNBytes(Query.SQL_BYTES + 1)
              : Files.readAllBytes(Path.of(file.get()));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      SqlWords.say(texts, console, "sql.no_file", file.get(), e.toString());
      return Optional.empty();
    }
  }

  private static String snapshot(Warehouse warehouse, Optional<String> asked) {
    if (asked.isPresent() && !warehouse.has(asked.get())) {
      throw Problem.of(ProblemCode.UNKNOWN_SNAPSHOT, asked.get());
    }
    String snapshot =
        asked.or(warehouse::findCurrent).orElseThrow(() -> Problem.of(ProblemCode.NO_SNAPSHOT));
    if (!warehouse.has(snapshot)) {
      throw Problem.of(ProblemCode.BROKEN_SNAPSHOT, snapshot);
    }
    return snapshot;
  }
}
