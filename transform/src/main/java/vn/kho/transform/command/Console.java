package vn.kho.transform.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** The terminal: one plain line per step on standard output, problems on standard error. */
public final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final Language language;

  public Console(PrintStream out, PrintStream err, Language language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  public void say(String vi, String en) {
    out.println(new Message(vi, en).in(language));
  }

  public void complain(Message message) {
    err.println(message.in(language));
  }

  /** Runs one step and prints its name with the seconds it took. */
  public <T> T step(Message name, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "%-44s %6.1f s%n", name.in(language), seconds);
    return result;
  }
}
