package vn.kho.dashboard.adhoc.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.adhoc.SqlProblem;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Lang;

/**
 * A form the page sent. A foreign page cannot send one: its browser would first ask for permission
 * because of the header, and gets none.
 */
record SqlRequest(Context context, Lang lang) {
  static final String HEADER = "X-Kho-Page";

  private static final String PARAMETER = "param.";

  static SqlRequest of(Context context, Lang defaultLang) {
    if (context.header(HEADER) == null) {
      throw Problem.of(ProblemCode.BAD_REQUEST);
    }
    return new SqlRequest(context, langOf(context, defaultLang));
  }

  static Lang langOf(Context context, Lang defaultLang) {
    String code = context.queryParam("lang");
    return code == null ? defaultLang : Lang.find(code).orElse(defaultLang);
  }

  /** Who asks. */
  String owner() {
    String account = context.attribute("account");
    return account == null ? String.valueOf(context.ip()) : account;
  }

  /** The run's name; another reader's run cannot be named. */
  String runId() {
    return owner() + " " + text("id");
  }

  Optional<String> snapshot() {
    return Optional.ofNullable(context.queryParam("snapshot")).filter(id -> !id.isEmpty());
  }

  String sql() throws SqlProblem {
    String sql = text("sql");
    if (sql.isBlank()) {
      throw SqlProblem.of(Refusal.of(Refusal.Code.EMPTY));
    }
    return sql;
  }

  String text(String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /** Values of {@code param.name}. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : context.formParamMap().entrySet()) {
      String name = entry.getKey();
      if (name.startsWith(PARAMETER) && name.matches("param\\.\\w{1,40}")) {
        parameters.put(name.substring(PARAMETER.length()), entry.getValue().get(0));
      }
    }
    return parameters;
  }
}
