package vn.kho.dashboard.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;

/** What {@code kho report} answered. */
record Asked(int exitCode, String out) {

  static Asked report(Path folder, Path out, String plan, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--plan",
                plan,
                "--out",
                out.toString(),
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--data",
                folder.resolve("data").toString()));
    words.addAll(List.of(more));
    ReportCommand command = new ReportCommand();
    Set<String> valued = new java.util.HashSet<>(command.valuedOptions());
    valued.addAll(Settings.VALUED);
    Set<String> switches = new java.util.HashSet<>(command.switches());
    switches.addAll(Settings.SWITCHES);
    Arguments arguments = Arguments.parse(words, valued, switches);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    try {
      int code =
          command.run(Settings.of(arguments, Map.of()), arguments, new Console(stream, stream));
      return new Asked(code, printed.toString(StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
