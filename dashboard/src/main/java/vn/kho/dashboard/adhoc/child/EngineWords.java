package vn.kho.dashboard.adhoc.child;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kho.dashboard.adhoc.wire.Refusal;

/** The engine's error message, without what does not concern the writer of a statement. */
final class EngineWords {
  private static final int MAX_CHARS = 2_000;
  private static final int MAX_LINE_CHARS = 300;

  /** Advice to change a setting, which nobody here can follow. */
  private static final Pattern SETTING_ADVICE =
      Pattern.compile("(?i)\\s*(Use|You can|Try|Consider)[^.\\n]*\\b(SET|setting)\\b[^.\\n]*\\.?");

  private static final List<String> PRIVATE_LINES =
      List.of(
          "possible solutions",
          "memory_limit",
          "temp_directory",
          "lock_configuration",
          "enable_external_access",
          "extension",
          "https://",
          "* set ",
          "pragma ",
          "configuration");

  private static final Pattern LINE = Pattern.compile("LINE (\\d{1,6}):");

  private final List<String> secrets;

  /**
   * @param secrets texts that must never leave the process, such as folders
   */
  EngineWords(List<String> secrets) {
    this.secrets = secrets.stream().filter(secret -> secret.length() > 1).toList();
  }

  /** What to tell about an error of the engine. */
  Refused explain(Throwable error) {
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    if (error instanceof OutOfMemoryError) {
      return new Refused(Refusal.Code.CELL);
    }
    String folded = message.toLowerCase(Locale.ROOT);
    if (folded.contains("out of memory")
        || folded.contains("failed to allocate")
        || folded.contains("bad_alloc")
        || folded.contains("allocation failure")
        || folded.contains("could not allocate")) {
      return new Refused(Refusal.Code.MEMORY);
    }
    return new Refused(Refusal.Code.ENGINE, clean(message));
  }

  /** The same for a statement that ran one line below where its writer has it. */
  Refused explainWrapped(Throwable error) {
    Refused explained = explain(error);
    if (explained.refusal().code() != Refusal.Code.ENGINE) {
      return explained;
    }
    String shifted =
        LINE.matcher(explained.refusal().words().get(0))
            .replaceAll(line -> "LINE " + Math.max(1, Integer.parseInt(line.group(1)) - 1) + ":");
    return new Refused(Refusal.Code.ENGINE, shifted);
  }

  /** The message, its private lines dropped and its length bounded. */
  String clean(String message) {
    StringBuilder out = new StringBuilder();
    for (String line : message.split("\n", -1)) {
      String folded = line.toLowerCase(Locale.ROOT);
      boolean isQuotation =
          folded.startsWith("line ") || line.isBlank() || folded.strip().equals("^");
      if (isQuotation || PRIVATE_LINES.stream().noneMatch(folded::contains)) {
        out.append(cut(line)).append('\n');
      }
    }
    String words = out.toString().stripTrailing();
    for (String secret : secrets) {
      words = words.replace(secret, "…");
    }
    words = SETTING_ADVICE.matcher(words).replaceAll("");
    if (words.isBlank()) {
      words = "The engine refused the statement.";
    }
    return words.length() > MAX_CHARS ? words.substring(0, MAX_CHARS) + " …" : words;
  }

  private static String cut(String line) {
    return line.length() > MAX_LINE_CHARS ? line.substring(0, MAX_LINE_CHARS) + " …" : line;
  }
}
