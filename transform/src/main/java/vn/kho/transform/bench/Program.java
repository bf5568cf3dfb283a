package vn.kho.transform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kho.transform.command.Problem;

/** This program started anew with other words, as a user would start it. */
public final class Program {
  private final String mainClass;
  private final Path log;

  /** log = where it speaks; told when it fails. */
  public Program(String mainClass, Path log) {
    this.mainClass = mainClass;
    this.log = log;
  }

  /** Waits for its end; any exit code but 0 is our fault. */
  public void run(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:ArchiveClassesAtExit"))
        .forEach(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(words);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int code = process.waitFor();
      if (code != 0) {
        String said = Files.readString(log, StandardCharsets.UTF_8);
        throw Problem.ours(
            "Lệnh %s dừng với mã %d:%n%s".formatted(words.get(0), code, said),
            "The command %s ended with code %d:%n%s".formatted(words.get(0), code, said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.ours("Bị ngắt.", "Interrupted.");
    }
  }
}
