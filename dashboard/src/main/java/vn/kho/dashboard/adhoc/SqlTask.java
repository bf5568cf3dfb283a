package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.Console;
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
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Texts;

/** How the answer is wanted. */
record SqlTask(
    Format format,
    Optional<Path> out,
    Duration limit,
    Map<String, String> parameters,
    boolean isForSpreadsheet,
    char separator) {
  private static final int MAX_SECONDS = 600;
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration LONGEST_START = Duration.ofSeconds(3);

  /** What a person reads on a terminal; more is for a file. */
  private static final Limits TERMINAL = new Limits(2_000, 16L << 20, 500, 4_000_000);

  static SqlTask of(Arguments arguments) {
    String format = arguments.find("--format").orElse(Format.TABLE.key());
    String separator = arguments.find("--separator").orElse(",");
    if (separator.length() != 1 || "\"\n\r".contains(separator)) {
      throw Problem.of(ProblemCode.BAD_OPTION, "--separator", separator, ", ;");
    }
    return new SqlTask(
        Format.find(format)
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemCode.BAD_OPTION, "--format", format, "table csv json parquet xlsx")),
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
            valuesFor(sql),
            format == Format.PARQUET ? Query.Shape.PARQUET : Query.Shape.ROWS,
            format == Format.TABLE ? TERMINAL : SqlQuestion.FILE,
            left());
    try (AnswerOutput output = new AnswerOutput(out, console)) {
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
    } catch (AnswerOutput.OutputException e) {
      return SqlWords.say(
          texts, console, "sql.no_out", out.orElse(Path.of("-")), String.valueOf(e.getCause()));
    }
  }

  /** What the statement's own lines start with, and what was given instead. */
  private Map<String, String> valuesFor(String sql) {
    Map<String, String> values = Example.startingValues(sql);
    values.putAll(parameters);
    return values;
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
    } else if (format == Format.TABLE && AnswerOutput.isTerminal()) {
      console.err().println(texts.get("sql.rows", result.rows(), seconds));
    }
  }
}
