package vn.kho.dashboard.adhoc.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.adhoc.SimulatedMark;
import vn.kho.dashboard.adhoc.SqlProblem;
import vn.kho.dashboard.adhoc.SqlQuestion;
import vn.kho.dashboard.adhoc.SqlResult;
import vn.kho.dashboard.adhoc.SqlService;
import vn.kho.dashboard.adhoc.SqlWords;
import vn.kho.dashboard.adhoc.format.Format;
import vn.kho.dashboard.adhoc.format.ResultWriter;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;
import vn.kho.dashboard.web.Json;
import vn.kho.dashboard.web.Routes;

/** The addresses the SQL page talks to. */
public final class SqlRoutes implements Routes {
  private static final String JSON = "application/json; charset=utf-8";

  private final SqlService service;
  private final SnapshotStore store;
  private final SavedQueries saved;
  private final Lang defaultLang;
  private final Clock clock;

  public SqlRoutes(SqlService service, SnapshotStore store, Lang defaultLang, Clock clock) {
    this.service = service;
    this.store = store;
    this.saved = new SavedQueries(store.warehouse().root().resolve("queries"));
    this.defaultLang = defaultLang;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/sql/schema.json", this::schema);
    routes.post("/sql/run.json", context -> answer(context, this::run));
    routes.post("/sql/file.json", context -> answer(context, this::file));
    routes.post("/sql/cancel.json", context -> answer(context, this::cancel));
    routes.get("/sql/saved.json", this::list);
    routes.get("/sql/saved/{id}.json", this::open);
    routes.post("/sql/saved.json", context -> answer(context, this::save));
    routes.post("/sql/saved/{id}/delete.json", context -> answer(context, this::delete));
  }

  private interface Answer {
    void to(SqlRequest request) throws SqlProblem, IOException;
  }

  private void answer(Context context, Answer answer) throws IOException {
    SqlRequest request = SqlRequest.of(context, defaultLang);
    context.header("Cache-Control", "no-store");
    try {
      answer.to(request);
    } catch (SqlProblem e) {
      tell(e, request);
    }
  }

  private static void tell(SqlProblem problem, SqlRequest request) {
    Refusal refusal = problem.refusal();
    Texts texts = Texts.of(request.lang());
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("code", refusal.code());
    details.put("what", SqlWords.what(refusal, problem.reference(), texts));
    details.put("todo", SqlWords.todo(refusal, texts));
    details.put("words", refusal.words());
    request.context().status(status(refusal.code()));
    json(request.context(), details);
  }

  private static int status(Refusal.Code code) {
    if (code == Refusal.Code.QUEUE) {
      return 503;
    }
    return switch (code.actor()) {
      case USER -> 400;
      case LIMIT -> 422;
      case INTERNAL -> 500;
    };
  }

  private static void json(Context context, Map<String, Object> value) {
    context.contentType(JSON);
    context.result(Json.write(value));
  }

  // --- asking -----------------------------------------------------------------------------------

  private void schema(Context context) throws IOException {
    Lang lang = SqlRequest.langOf(context, defaultLang);
    store.warehouse().findCurrent().map(store::databaseOf).ifPresent(service::warm);
    context.header("Cache-Control", "no-store");
    Map<String, Object> schema =
        SqlSchema.of(service.tables(), service.macros(), service.settings(), lang);
    schema.put("saved", heads());
    json(context, schema);
  }

  private void run(SqlRequest request) throws SqlProblem, IOException {
    String snapshot = store.resolve(request.snapshot());
    boolean isPlan = request.text("shape").equals("plan");
    PageRows rows = new PageRows();
    SqlQuestion question =
        new SqlQuestion(
            request.sql(),
            request.parameters(),
            isPlan ? Query.Shape.PLAN : Query.Shape.ROWS,
            SqlQuestion.PAGE,
            service.settings().timeLimit());
    SqlResult result =
        service.engine().run(database(snapshot), question, request.owner(), request.runId(), rows);
    json(request.context(), rows.answer(result, snapshot, Texts.of(request.lang())));
  }

  /** Written aside first: an answer that has begun cannot say any more that it failed. */
  private void file(SqlRequest request) throws SqlProblem, IOException {
    String snapshot = store.resolve(request.snapshot());
    String key = request.text("format");
    Format format =
        Format.find(key)
            .filter(found -> found != Format.TABLE)
            .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "format", key));
    SqlQuestion question =
        new SqlQuestion(
            request.sql(),
            request.parameters(),
            format == Format.PARQUET ? Query.Shape.PARQUET : Query.Shape.ROWS,
            SqlQuestion.FILE,
            service.settings().timeLimit());
    Path aside = Files.createTempFile(service.settings().scratch(), "file-", "." + key);
    try {
      SqlResult result;
      try (OutputStream out = Files.newOutputStream(aside)) {
        ResultWriter writer =
            Downloads.writer(
                format, out, request, snapshot, mark(snapshot, request), Texts.of(request.lang()));
        result =
            service
                .engine()
                .run(database(snapshot), question, request.owner(), request.runId(), writer);
        writer.finish();
      }
      if (!result.stops().isEmpty()) {
        throw SqlProblem.of(result.stops().get(0));
      }
      request.context().contentType(format.mediaType());
      request.context().header("Content-Disposition", "attachment; filename=\"kho." + key + "\"");
      request.context().result(new ClosingStream(aside));
    } catch (SqlProblem | IOException | RuntimeException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
  }

  private String mark(String snapshot, SqlRequest request) throws IOException {
    return SimulatedMark.isIn(service.engine(), database(snapshot))
        ? Texts.of(request.lang()).get("sql.simulated")
        : "";
  }

  private void cancel(SqlRequest request) throws IOException {
    json(request.context(), Map.of("stopped", service.engine().cancel(request.runId())));
  }

  /** Opened here first: a snapshot that is broken is told as such, as on every other page. */
  private Path database(String snapshot) {
    store.open(snapshot).close();
    return store.databaseOf(snapshot);
  }

  // --- saved ------------------------------------------------------------------------------------

  private List<Map<String, Object>> heads() throws IOException {
    return saved.list().stream().map(SavedQuery::head).toList();
  }

  private void list(Context context) throws IOException {
    context.header("Cache-Control", "no-store");
    json(context, Map.of("saved", heads()));
  }

  private void open(Context context) throws IOException {
    String id = context.pathParam("id");
    context.header("Cache-Control", "no-store");
    json(context, saved.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id)).whole());
  }

  private void save(SqlRequest request) throws SqlProblem, IOException {
    String title = request.text("title").strip();
    String sql = request.sql();
    if (title.isEmpty() || title.length() > 200) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, "title", title);
    }
    if (sql.length() > SavedQueries.MAX_SQL_CHARS) {
      throw Problem.of(ProblemCode.TOO_LARGE);
    }
    String key = request.text("key");
    String id = request.text("saved");
    if (!id.isEmpty()) {
      requireOwn(id, key);
    }
    SavedQuery query =
        new SavedQuery(
            id.isEmpty() ? SavedQueries.newId() : id,
            title,
            clock.instant().toString(),
            SavedQueries.digest(key),
            request.text("view").substring(0, Math.min(2_000, request.text("view").length())),
            request.parameters(),
            sql);
    if (!saved.save(query)) {
      throw Problem.of(ProblemCode.TOO_LARGE);
    }
    json(request.context(), query.head());
  }

  private void delete(SqlRequest request) throws IOException {
    String id = request.context().pathParam("id");
    requireOwn(id, request.text("key"));
    saved.delete(id);
    json(request.context(), Map.of("deleted", id));
  }

  private void requireOwn(String id, String key) throws IOException {
    SavedQuery query = saved.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id));
    if (!query.owner().equals(SavedQueries.digest(key))) {
      throw Problem.of(ProblemCode.NOT_FOUND, id);
    }
  }
}
