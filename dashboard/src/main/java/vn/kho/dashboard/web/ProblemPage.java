package vn.kho.dashboard.web;

import io.javalin.http.Context;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.text.Texts;

/** Draws a problem as a page, so that the server needs to know no template. */
@FunctionalInterface
public interface ProblemPage {
  String html(Problem problem, Texts texts, Context context);
}
