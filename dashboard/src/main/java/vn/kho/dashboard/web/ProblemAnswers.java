package vn.kho.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.problem.Problems;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;

/** Answers every exception: a page for people, problem details (RFC 9457) for programs. */
final class ProblemAnswers {
  private final ProblemPage page;
  private final Lang defaultLang;

  ProblemAnswers(ProblemPage page, Lang defaultLang) {
    this.page = page;
    this.defaultLang = defaultLang;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(Exception.class, (thrown, context) -> answer(sort(thrown, context), context));
    routes.error(
        404,
        context ->
            answerUnlessAnswered(Problem.of(ProblemCode.UNKNOWN_ADDRESS, context.path()), context));
    routes.error(
        405,
        context ->
            answerUnlessAnswered(
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED, context.method().toString()), context));
  }

  private void answerUnlessAnswered(Problem problem, Context context) {
    if (context.attribute("problem") == null) {
      answer(problem, context);
    }
  }

  private static Problem sort(Exception thrown, Context context) {
    if (thrown instanceof HttpResponseException response) {
      return switch (response.getStatus()) {
        case 404 -> Problem.of(ProblemCode.UNKNOWN_ADDRESS, context.path());
        case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, context.method().toString());
        case 413 -> Problem.of(ProblemCode.TOO_LARGE);
        default ->
            response.getStatus() < 500
                ? Problem.of(ProblemCode.BAD_REQUEST)
                : Problems.sort(thrown);
      };
    }
    if (thrown instanceof HttpException http && http.getCode() < 500) {
      return Problem.of(ProblemCode.BAD_REQUEST);
    }
    return Problems.sort(thrown);
  }

  private void answer(Problem problem, Context context) {
    context.attribute("problem", problem);
    context.status(problem.code().status());
    context.header("Cache-Control", "no-store");
    context.removeHeader("ETag");
    Lang lang = langOf(context);
    Texts texts = Texts.of(lang);
    if (context.path().startsWith("/api/") || context.path().endsWith(".json")) {
      context.contentType("application/problem+json; charset=utf-8");
      context.result(Json.write(details(problem, texts, context)));
    } else {
      context.contentType("text/html; charset=utf-8");
      context.result(page.html(problem, texts, context));
    }
  }

  private static Map<String, Object> details(Problem problem, Texts texts, Context context) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("type", "about:blank");
    details.put("title", problem.title(texts));
    details.put("status", problem.code().status());
    details.put("detail", problem.what(texts) + " " + problem.todo(texts));
    details.put("instance", context.path());
    details.put("code", problem.code().key());
    return details;
  }

  private Lang langOf(Context context) {
    try {
      String code = context.queryParam("lang");
      return code == null ? defaultLang : Lang.find(code).orElse(defaultLang);
    } catch (RuntimeException unreadable) {
      return defaultLang;
    }
  }
}
