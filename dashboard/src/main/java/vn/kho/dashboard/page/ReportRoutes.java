package vn.kho.dashboard.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.Desk;
import vn.kho.dashboard.report.Formats;
import vn.kho.dashboard.report.Office;
import vn.kho.dashboard.report.Register;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.sheet.FigureList;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.web.Reading;
import vn.kho.dashboard.web.Routes;

/** The report's files, drafted and issued, and the form that issues one. */
public final class ReportRoutes implements Routes {
  private static final int MAX_WORDS = 500;

  private final SnapshotStore store;
  private final Desk desk;
  private final Lang defaultLang;

  public ReportRoutes(SnapshotStore store, Desk desk, Lang defaultLang) {
    this.store = store;
    this.desk = desk;
    this.defaultLang = defaultLang;
  }

  private interface Answer {
    void to(Context context, Visit visit) throws IOException;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    Reading.at(routes, ReportPage.FILE, context -> visit(context, this::draft));
    Reading.at(routes, ReportPage.ISSUED, context -> visit(context, this::issued));
    routes.post(ReportPage.ISSUED, context -> visit(context, this::issue));
  }

  private void visit(Context context, Answer answer) throws IOException {
    Address address = Address.of(context, defaultLang);
    context.header("Cache-Control", "no-store");
    try (Session session = store.open(store.resolve(address.find("snapshot")))) {
      answer.to(
          context,
          new Visit(
              store, session, address, ScopeReader.read(session, address, store.warehouse())));
    }
  }

  private void draft(Context context, Visit visit) {
    String wanted = visit.address().find("format").orElse("");
    Report report = desk.draft(visit.session(), ReportPage.request(visit.scope()));
    String name = report.identity().fileName();
    if (wanted.equals("csv")) {
      send(context, name + "-so-lieu.csv", FigureList.csv(report));
      return;
    }
    Formats format =
        Formats.find(wanted)
            .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "format", wanted));
    send(context, name + "." + format.ending(), desk.file(report, format));
  }

  private void issued(Context context, Visit visit) throws IOException {
    String id = visit.address().find("id").orElse("");
    String wanted = visit.address().find("format").orElse("");
    Register.Entry entry =
        desk.register()
            .find(id)
            .filter(found -> ReportPage.isSeen(visit, found))
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id));
    for (Map.Entry<String, byte[]> file : desk.issued(entry.id()).entrySet()) {
      if (file.getKey().endsWith("." + wanted)) {
        send(context, file.getKey(), file.getValue());
        return;
      }
    }
    throw Problem.of(ProblemCode.BAD_PARAMETER, "format", wanted);
  }

  private static void send(Context context, String name, byte[] content) {
    String type =
        Formats.find(name.substring(name.lastIndexOf('.') + 1))
            .map(Formats::mediaType)
            .orElse("text/csv; charset=utf-8");
    context.contentType(type);
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.result(content);
  }

  private void issue(Context context, Visit visit) {
    requireOwnPage(context);
    String role = context.attribute("role");
    if (role != null && !role.equals("ANALYST")) {
      throw Problem.of(ProblemCode.NOT_ALLOWED);
    }
    Register.Entry entry =
        desk.issue(visit.session(), ReportPage.request(visit.scope()), signing(context));
    String back = visit.address().at(ReportPage.PATH).with("issued", entry.id()).href();
    context.redirect(back + "#" + entry.id(), HttpStatus.SEE_OTHER);
  }

  /** A browser names where a form comes from; a foreign page's is not taken. */
  private static void requireOwnPage(Context context) {
    String origin = context.header("Origin");
    String host = context.header("Host");
    boolean isForeign = origin != null && !origin.replaceFirst("^https?://", "").equals(host);
    if (isForeign) {
      throw Problem.of(ProblemCode.BAD_REQUEST);
    }
  }

  private static Office.Signing signing(Context context) {
    String day = text(context, "date");
    try {
      return new Office.Signing(
          text(context, "number"),
          day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
          text(context, "by"),
          text(context, "reason"));
    } catch (DateTimeParseException e) {
      throw Problem.causedBy(e, ProblemCode.BAD_PARAMETER, "date", day);
    }
  }

  private static String text(Context context, String name) {
    String value = context.formParam(name);
    String text = value == null ? "" : value.strip().replaceAll("\\s+", " ");
    if (text.length() > MAX_WORDS) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, name, text.substring(0, 40) + "…");
    }
    return text;
  }
}
