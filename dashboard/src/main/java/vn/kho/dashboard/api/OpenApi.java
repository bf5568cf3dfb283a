package vn.kho.dashboard.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the resources as OpenAPI 3.1; a pure function of them. */
final class OpenApi {
  private OpenApi() {}

  static Map<String, @Nullable Object> document(List<Resource> resources) {
    Map<String, Object> paths = new LinkedHashMap<>();
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (Resource resource : resources) {
      paths.put(resource.path(), map("get", operation(resource)));
      schemas.put(resource.name(), item(resource));
    }
    schemas.put("problem", problem());
    return map(
        "openapi",
        "3.1.0",
        "info",
        map(
            "title", "kho",
            "version", "1",
            "description",
                "Published figures of term plans, read-only. Names and meanings are those of the"
                    + " public tables; fields are only ever added. Every answer names its"
                    + " snapshot; pass snapshot= to stay on it while paging."),
        "paths",
        paths,
        "components",
        map("schemas", schemas));
  }

  private static Map<String, @Nullable Object> operation(Resource resource) {
    List<Object> parameters = new ArrayList<>();
    for (Parameter parameter : resource.parameters()) {
      parameters.add(
          map(
              "name", parameter.name(),
              "in", "query",
              "required", parameter.presence() == Parameter.Presence.REQUIRED,
              "description", parameter.description(),
              "schema", map("type", "string", "pattern", "^" + parameter.pattern() + "$")));
    }
    parameters.add(query("snapshot", "string", "a snapshot_id; without it, the current one"));
    parameters.add(query("limit", "integer", "rows of an answer, 1 to 1000; 100 without it"));
    parameters.add(query("offset", "integer", "rows to skip; 0 without it"));
    parameters.add(query("lang", "string", "vi or en, for the words of problems"));
    return map(
        "operationId", resource.name(),
        "summary", resource.summary(),
        "parameters", parameters,
        "responses",
            map(
                "200", answer("Rows", "application/json", list(resource)),
                "304", map("description", "Known already: the ETag still holds"),
                "default",
                    answer(
                        "A problem (RFC 9457)",
                        "application/problem+json",
                        map("$ref", "#/components/schemas/problem"))));
  }

  private static Map<String, @Nullable Object> query(String name, String type, String description) {
    return map(
        "name",
        name,
        "in",
        "query",
        "required",
        false,
        "description",
        description,
        "schema",
        map("type", type));
  }

  private static Map<String, @Nullable Object> answer(
      String description, String type, Map<String, @Nullable Object> schema) {
    return map("description", description, "content", map(type, map("schema", schema)));
  }

  private static Map<String, @Nullable Object> list(Resource resource) {
    return map(
        "type", "object",
        "required", List.of("snapshot_id", "as_of", "items", "next"),
        "properties",
            map(
                "snapshot_id", map("type", "string"),
                "as_of", map("type", "string", "format", "date"),
                "next", map("type", List.of("string", "null")),
                "items",
                    map(
                        "type",
                        "array",
                        "items",
                        map("$ref", "#/components/schemas/" + resource.name()))));
  }

  private static Map<String, @Nullable Object> item(Resource resource) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : resource.fields()) {
      Map<String, @Nullable Object> property =
          map("type", List.of(field.type().jsonType(), "null"));
      if (!field.type().format().isEmpty()) {
        property.put("format", field.type().format());
      }
      properties.put(field.name(), property);
    }
    return map("type", "object", "properties", properties);
  }

  private static Map<String, @Nullable Object> problem() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : List.of("type", "title", "detail", "instance", "code")) {
      properties.put(name, map("type", "string"));
    }
    properties.put("status", map("type", "integer"));
    return map("type", "object", "properties", properties);
  }

  private static Map<String, @Nullable Object> map(Object... keysAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }
}
