package vn.kho.dashboard.config;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Log lines on standard error: one line each; stack traces only with {@code --debug}. */
public final class Logging {
  private Logging() {}

  public static void start(Settings settings) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler handler = new ConsoleHandler();
    handler.setFormatter(settings.isDebug() ? new Whole() : new OneLine());
    root.addHandler(handler);
    root.setLevel(Level.WARNING);
  }

  private static class OneLine extends Formatter {
    @Override
    public String format(LogRecord line) {
      Throwable thrown = line.getThrown();
      String text = line.getLevel() + " " + formatMessage(line);
      return (thrown == null ? text : text + ": " + thrown + at(thrown)) + System.lineSeparator();
    }

    /** Our own nearest line of code, enough to begin a search without a page of trace. */
    private static String at(Throwable thrown) {
      for (StackTraceElement element : thrown.getStackTrace()) {
        if (element.getClassName().startsWith("vn.kho.")) {
          return " at " + element;
        }
      }
      return "";
    }
  }

  private static final class Whole extends OneLine {
    @Override
    public String format(LogRecord line) {
      Throwable thrown = line.getThrown();
      if (thrown == null) {
        return super.format(line);
      }
      java.io.StringWriter trace = new java.io.StringWriter();
      thrown.printStackTrace(new java.io.PrintWriter(trace, true));
      return super.format(line) + trace;
    }
  }
}
