package vn.kho.dashboard.adhoc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.dashboard.Command;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.access.Accounts;
import vn.kho.dashboard.adhoc.format.CsvWriter;
import vn.kho.dashboard.adhoc.format.Format;
import vn.kho.dashboard.adhoc.format.JsonWriter;
import vn.kho.dashboard.adhoc.format.ResultWriter;
import vn.kho.dashboard.adhoc.format.TableWriter;
import vn.kho.dashboard.adhoc.format.XlsxWriter;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal;
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
  private static final int MAX_SECONDS = 600;

  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration LONGEST_START = Duration.ofSeconds(3);

  /** What a person reads on a terminal; more is for a file. */
  private static final Limits TERMINAL = new Limits(2_000, 16L << 20, 500, 4_000_000);

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
    Task task = Task.of(arguments);
    Optional<String> sql = statement(arguments, texts, console);
    if (sql.isEmpty()) {
      return 2;
    }
    if (task.format.isBinary() && task.out.isEmpty() && isTerminal()) {
      return say(texts, console, "sql.terminal", task.format.key());
    }
    Warehouse warehouse = new Warehouse(settings.warehouse());
    String snapshot = snapshot(warehouse, arguments.find("--snapshot"));
    SqlSettings limits = SqlPlaces.settings(settings).forOneQuestion(task.limit);
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
      say(texts, console, "sql.two_statements");
      return Optional.empty();
    }
    if (file.isEmpty()) {
      if (typed.isBlank()) {
        say(texts, console, "sql.no_statement");
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
      say(texts, console, "sql.no_file", file.get(), e.toString());
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

  private static boolean isTerminal() {
    try {
      String output = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty");
    } catch (IOException e) {
      return false; // not a system that tells
    }
  }

  private static int say(Texts texts, Console console, String key, Object... values) {
    console.err().println(texts.get(key + ".what", values) + " " + texts.get(key + ".todo"));
    return 2;
  }

  /** How the answer is wanted. */
  private record Task(
      Format format,
      Optional<Path> out,
      Duration limit,
      Map<String, String> parameters,
      boolean isForSpreadsheet,
      char separator) {

    static Task of(Arguments arguments) {
      String format = arguments.find("--format").orElse(Format.TABLE.key());
      String separator = arguments.find("--separator").orElse(",");
      if (separator.length() != 1 || "\"\n\r".contains(separator)) {
        throw Problem.of(ProblemCode.BAD_OPTION, "--separator", separator, ", ;");
      }
      return new Task(
          Format.find(format)
              .orElseThrow(
                  () ->
                      Problem.of(
                          ProblemCode.BAD_OPTION,
                          "--format",
                          format,
                          "table csv json parquet xlsx")),
          arguments.find("--out").map(Path::of),
          seconds(arguments.find("--limit-seconds").orElse("10")),
          parameters(arguments.find("--param").orElse("")),
          arguments.has("--bom"),
          separator.charAt(0));
    }

    private static Duration seconds(String text) {
      if (!text.matches("\\d{1,3}")
          || Integer.parseInt(text) < 1
          || Integer.parseInt(text) > MAX_SECONDS) {
        throw Problem.of(ProblemCode.BAD_OPTION, "--limit-seconds", text, "1 … " + MAX_SECONDS);
      }
      return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static Map<String, String> parameters(String text) {
      Map<String, String> parameters = new LinkedHashMap<>();
      for (String part : text.split(";", -1)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          parameters.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        } else if (!part.isBlank()) {
          throw Problem.of(ProblemCode.BAD_OPTION, "--param", part, "name=value;name=value");
        }
      }
      return parameters;
    }

    int write(
        SqlEngine engine, Path database, String sql, String snapshot, Texts texts, Console console)
        throws IOException {
      SqlQuestion question =
          new SqlQuestion(
              sql,
              parameters,
              format == Format.PARQUET ? Query.Shape.PARQUET : Query.Shape.ROWS,
              format == Format.TABLE ? TERMINAL : SqlQuestion.FILE,
              left());
      Output output = new Output(out, console);
      try (output) {
        boolean isSimulated = out.isPresent() && SimulatedMark.isIn(engine, database);
        String mark = isSimulated ? texts.get("sql.simulated") : "";
        ResultWriter writer = writer(output.stream(), sql, snapshot, mark, texts);
        SqlResult result = engine.run(database, question, "kho sql", "kho sql", writer);
        writer.finish();
        output.keep();
        report(result, mark, texts, console);
        return 0;
      } catch (SqlProblem e) {
        Refusal refusal = named(e.refusal());
        console.err().println(SqlWords.what(refusal, e.reference(), texts));
        console.err().println(SqlWords.todo(refusal, texts));
        return refusal.code().actor() == Refusal.Actor.INTERNAL ? 3 : 2;
      } catch (OutputException e) {
        return say(
            texts, console, "sql.no_out", out.orElse(Path.of("-")), String.valueOf(e.getCause()));
      }
    }

    /** The limit is of the whole command, so what its start took beyond a moment is taken off. */
    private Duration left() {
      Duration started =
          ProcessHandle.current()
              .info()
              .startInstant()
              .map(start -> Duration.between(start, Instant.now()))
              .orElse(Duration.ZERO);
      if (started.compareTo(LONGEST_START) > 0) {
        return limit; // not a program that was started for this one question
      }
      Duration left = limit.plus(MOMENT).minus(started);
      Duration least = limit.dividedBy(2);
      return left.compareTo(limit) > 0 ? limit : left.compareTo(least) < 0 ? least : left;
    }

    private Refusal named(Refusal refusal) {
      return refusal.code() == Refusal.Code.TIME
          ? Refusal.of(Refusal.Code.TIME, Long.toString(limit.toSeconds()))
          : refusal;
    }

    private ResultWriter writer(
        OutputStream stream, String sql, String snapshot, String mark, Texts texts)
        throws IOException {
      return switch (format) {
        case TABLE -> new TableWriter(stream);
        case CSV ->
            isForSpreadsheet
                ? CsvWriter.forSpreadsheet(stream, separator)
                : CsvWriter.plain(stream, separator);
        case JSON -> new JsonWriter(stream);
        case PARQUET -> ResultWriter.ofBytes(stream);
        case XLSX ->
            new XlsxWriter(
                stream,
                texts.get("sql.xlsx.sheet"),
                List.of(
                    texts.get("sql.xlsx.notes"),
                    texts.get("sql.xlsx.snapshot", snapshot),
                    mark,
                    texts.get("sql.xlsx.statement"),
                    sql));
      };
    }

    private void report(SqlResult result, String mark, Texts texts, Console console) {
      for (Refusal stop : result.stops()) {
        console
            .err()
            .println(
                texts.get("sql.cut", SqlWords.what(stop, "", texts))
                    + " "
                    + SqlWords.todo(stop, texts));
      }
      String seconds = String.format(Locale.ROOT, "%.2f", result.elapsed().toMillis() / 1000.0);
      if (out.isPresent()) {
        console.err().println(texts.get("sql.written", out.get(), result.rows(), seconds));
        if (!mark.isEmpty()) {
          console.err().println(mark);
        }
      } else if (format == Format.TABLE && isTerminal()) {
        console.err().println(texts.get("sql.rows", result.rows(), seconds));
      }
    }
  }

  /** The output cannot be written, which is the user's to mend. */
  private static final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
      super(cause);
    }
  }

  /** Standard output, or a file written aside and renamed only when it is whole. */
  private static final class Output implements AutoCloseable {
    private final Optional<Path> file;
    private final Optional<Path> aside;
    private final OutputStream stream;

    Output(Optional<Path> file, Console console) throws OutputException {
      this.file = file.map(Path::toAbsolutePath);
      try {
        if (this.file.isEmpty()) {
          aside = Optional.empty();
          stream = new BufferedOutputStream(console.out(), 1 << 16);
        } else {
          Path target = this.file.get();
          String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
          aside = Optional.of(target.resolveSibling(name + ".part"));
          stream = new BufferedOutputStream(Files.newOutputStream(aside.get()), 1 << 16);
        }
      } catch (IOException e) {
        throw new OutputException(e);
      }
    }

    OutputStream stream() {
      return stream;
    }

    void keep() throws OutputException {
      try {
        stream.flush();
        if (aside.isPresent() && file.isPresent()) {
          stream.close();
          Files.move(aside.get(), file.get(), StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new OutputException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (aside.isPresent()) {
        stream.close();
        Files.deleteIfExists(aside.get());
      }
    }
  }
}
