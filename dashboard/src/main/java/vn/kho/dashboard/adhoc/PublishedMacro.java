package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.kho.dashboard.text.Lang;

/**
 * A macro that comes with every snapshot, as {@code data/contract/macros.md} describes it.
 *
 * @param name of the macro
 * @param call how it is called, such as {@code units_as_of(day)}
 * @param about what it gives
 */
public record PublishedMacro(String name, String call, Map<Lang, String> about) {
  private static final Pattern LINE =
      Pattern.compile("\\| `((\\w+)\\([^)]*\\))` \\| (.+?) · (.+?) \\|");

  /** All of them, in the order of the file; none where there is no such file. */
  public static List<PublishedMacro> list(Path data) throws IOException {
    Path file = Contract.folder(data).resolve("macros.md");
    return Files.exists(file) ? read(Files.readString(file)) : List.of();
  }

  static List<PublishedMacro> read(String text) {
    return LINE.matcher(text).results().map(PublishedMacro::read).toList();
  }

  private static PublishedMacro read(MatchResult line) {
    return new PublishedMacro(
        line.group(2),
        line.group(1),
        Map.of(Lang.VI, plain(line.group(3)), Lang.EN, plain(line.group(4))));
  }

  private static String plain(String text) {
    return text.replace("`", "");
  }
}
