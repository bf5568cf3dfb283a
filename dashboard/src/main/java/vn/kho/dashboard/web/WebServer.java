package vn.kho.dashboard.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.handler.ErrorHandler;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Lang;

/** The one place that configures Javalin: its defaults are made for trust we do not have. */
public final class WebServer implements AutoCloseable {
  /** A statement of two megabytes, most of it literal values, as a form encodes it. */
  private static final long MAX_REQUEST_BYTES = 6_500_000;

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  public static WebServer start(
      WebSettings settings, Lang defaultLang, ProblemPage problemPage, List<Routes> parts) {
    HostCheck hosts = new HostCheck(settings.allowedHosts());
    Javalin javalin =
        Javalin.create(
            config -> {
              harden(config);
              config.routes.before(context -> enter(context, hosts));
              new ProblemAnswers(problemPage, defaultLang).addTo(config.routes);
              parts.forEach(part -> part.addTo(config.routes));
            });
    try {
      return new WebServer(javalin.start(settings.host(), settings.port()));
    } catch (RuntimeException e) {
      javalin.stop();
      throw Problem.causedBy(
          e,
          ProblemCode.PORT_TAKEN,
          settings.host(),
          settings.port(),
          String.valueOf(e.getMessage()));
    }
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void enter(Context context, HostCheck hosts) {
    SafeHeaders.set(context);
    String host = context.header("Host");
    if (!hosts.accepts(host == null ? "" : host)) {
      throw Problem.of(ProblemCode.WRONG_HOST, String.valueOf(host));
    }
  }

  private static void harden(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.strictContentTypes = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.multipartConfig.maxFileSize(MAX_REQUEST_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(MAX_REQUEST_BYTES, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setUriCompliance(UriCompliance.RFC3986);
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
        });
    config.jetty.modifyServer(
        server -> {
          ErrorHandler plain = new ErrorHandler();
          plain.setShowStacks(false);
          plain.setShowCauses(false);
          plain.setShowOrigin(false);
          server.setErrorHandler(plain);
        });
  }
}
