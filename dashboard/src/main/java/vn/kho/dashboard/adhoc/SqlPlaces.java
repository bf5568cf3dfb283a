package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.kho.dashboard.config.Settings;

/** Where the engine and its private copies stand, and which tables are published. */
public final class SqlPlaces {
  private static final String SCRATCH = "sql-";

  private SqlPlaces() {}

  /** The usual settings for a warehouse; folders of programs that are gone are deleted. */
  public static SqlSettings settings(Settings settings) throws IOException {
    Path scratch = scratch(settings.warehouse());
    return SqlSettings.usual(engineFolder(scratch), scratch, Contract.names(settings.data()));
  }

  /** Unpacked beside the program where that may be written; else for this run only. */
  private static Path engineFolder(Path scratch) {
    String home = System.getProperty("kho.home", "");
    Path target = Path.of(home, "dashboard", "target");
    return !home.isEmpty() && Files.isWritable(target)
        ? target.resolve("sql-engine")
        : scratch.resolve("engine");
  }

  private static Path scratch(Path warehouse) throws IOException {
    Path parent = warehouse.resolve("tmp");
    try {
      Files.createDirectories(parent);
    } catch (IOException e) {
      parent = Path.of(System.getProperty("java.io.tmpdir"));
    }
    if (!Files.isWritable(parent)) {
      parent = Path.of(System.getProperty("java.io.tmpdir"));
    }
    sweep(parent);
    Path own = parent.resolve(SCRATCH + ProcessHandle.current().pid());
    Files.createDirectories(own);
    return own.toRealPath();
  }

  /** A program that was killed could not delete its copies. */
  private static void sweep(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      folders.filter(SqlPlaces::isAbandoned).forEach(EngineHome::delete);
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private static boolean isAbandoned(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.matches(SCRATCH + "\\d{1,9}")
        && ProcessHandle.of(Long.parseLong(name.substring(SCRATCH.length())))
            .filter(process -> process.pid() != ProcessHandle.current().pid())
            .isEmpty();
  }
}
