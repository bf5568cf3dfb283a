package vn.kho.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Logging;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Texts;
import vn.kho.dashboard.web.WebSettings;

/** {@code kho serve}: the dashboard, until it is told to stop. */
final class ServeCommand implements Command {
  private static final int STOP_SECONDS = 10;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public Set<String> valuedOptions() {
    return Set.of("--host", "--port", "--allow-host");
  }

  @Override
  public int run(Settings settings, Arguments arguments, Console console) throws Exception {
    Logging.start(settings);
    WebSettings web = webSettings(arguments);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Dashboard dashboard = Dashboard.start(settings, web)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, stopped), "stop"));
      console
          .out()
          .println(Texts.of(settings.lang()).get("command.serve.ready", dashboard.address()));
      stop.await();
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  /** A signal ends the process when its hooks are done, so this one waits for the closing. */
  private static void end(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static WebSettings webSettings(Arguments arguments) {
    String host = arguments.find("--host").orElse(WebSettings.DEFAULT_HOST);
    String port = arguments.find("--port").orElse(String.valueOf(WebSettings.DEFAULT_PORT));
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      throw Problem.of(ProblemCode.BAD_OPTION, "--port", port, "0 … 65535");
    }
    Set<String> allowed =
        arguments.find("--allow-host").stream()
            .flatMap(names -> Arrays.stream(names.split(",", -1)))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    return new WebSettings(host, Integer.parseInt(port), allowed);
  }
}
