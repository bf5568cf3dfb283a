package vn.kho.dashboard.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.SnapshotList;
import vn.kho.dashboard.store.Row;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.web.Freshness;
import vn.kho.dashboard.web.Json;
import vn.kho.dashboard.web.Reading;
import vn.kho.dashboard.web.Routes;

/** The open JSON interface: lists with paging, and their description. */
public final class ApiRoutes implements Routes {
  private static final Set<String> COMMON = Set.of("snapshot", "limit", "offset", "lang");
  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1000;
  private static final int FURTHEST = 100_000_000;

  private final SnapshotStore store;
  private final Freshness freshness;
  private final List<Resource> resources = Resources.all();

  public ApiRoutes(SnapshotStore store, String version) {
    this.store = store;
    this.freshness = new Freshness(version);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.at(routes, "/api/v1/openapi.json", this::describe);
    for (Resource resource : resources) {
      Reading.at(routes, resource.path(), context -> answer(context, resource));
    }
  }

  private void describe(Context context) {
    context.contentType("application/json; charset=utf-8");
    context.header("Cache-Control", "no-cache");
    context.result(Json.write(OpenApi.document(resources)));
  }

  private void answer(Context context, Resource resource) {
    Map<String, @Nullable Object> values = values(context, resource);
    int limit = number(context, "limit", USUAL_LIMIT, 1, MOST);
    int offset = number(context, "offset", 0, 0, FURTHEST);
    String snapshotId = store.resolve(Optional.ofNullable(context.queryParam("snapshot")));
    if (freshness.isKnown(context, store.tagOf(snapshotId), Lang.VI)) {
      return;
    }
    values.put("most", limit + 1);
    values.put("skipped", offset);
    try (Session session = store.open(snapshotId)) {
      List<Map<String, @Nullable Object>> rows =
          resource.table().isEmpty() || session.has(resource.table())
              ? session.list(resource.sql(), values, row -> read(resource, row))
              : List.of();
      boolean hasNext = rows.size() > limit;
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put("snapshot_id", snapshotId);
      answer.put("as_of", asOf(session));
      answer.put("items", hasNext ? rows.subList(0, limit) : rows);
      answer.put("next", hasNext ? next(context, snapshotId, limit, offset + limit) : null);
      context.contentType("application/json; charset=utf-8");
      context.result(Json.write(answer));
    }
  }

  private static Map<String, @Nullable Object> read(Resource resource, Row row)
      throws SQLException {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    for (Field field : resource.fields()) {
      item.put(field.name(), field.read(row));
    }
    return item;
  }

  private static @Nullable Object asOf(Session session) {
    return SnapshotList.ask(session).stream()
        .filter(snapshot -> snapshot.snapshotId().equals(session.snapshotId()))
        .map(snapshot -> (Object) snapshot.asOf())
        .findFirst()
        .orElse(null);
  }

  /** A parameter that is missing, malformed or unknown is said so, never passed over. */
  private static Map<String, @Nullable Object> values(Context context, Resource resource) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Set<String> known = new TreeSet<>(COMMON);
    for (Parameter parameter : resource.parameters()) {
      known.add(parameter.name());
      String value = context.queryParam(parameter.name());
      if (value == null && parameter.presence() == Parameter.Presence.REQUIRED) {
        throw Problem.of(ProblemCode.BAD_PARAMETER, parameter.name(), "");
      }
      if (value != null && !value.matches(parameter.pattern())) {
        throw Problem.of(ProblemCode.BAD_PARAMETER, parameter.name(), value);
      }
      values.put(parameter.name(), value);
    }
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw Problem.of(ProblemCode.BAD_PARAMETER, name, String.valueOf(context.queryParam(name)));
      }
    }
    return values;
  }

  private static int number(Context context, String name, int usual, int least, int most) {
    String value = context.queryParam(name);
    if (value == null) {
      return usual;
    }
    if (!value.matches("\\d{1,9}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, name, value);
    }
    return Integer.parseInt(value);
  }

  /** Names the snapshot, so that the pages of a list are of one. */
  private static String next(Context context, String snapshotId, int limit, int offset) {
    Map<String, String> parameters = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> values.stream().findFirst().ifPresent(v -> parameters.put(name, v)));
    parameters.put("snapshot", snapshotId);
    parameters.put("limit", String.valueOf(limit));
    parameters.put("offset", String.valueOf(offset));
    List<String> parts = new ArrayList<>();
    parameters.forEach(
        (name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return context.path() + "?" + String.join("&", parts);
  }
}
