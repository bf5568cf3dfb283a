package vn.kho.ingest.load;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.feedback.FeedbackFolder;
import vn.kho.ingest.read.SourceFiles;

/** Paths, folders and patterns as the user writes them, to files in a fixed order. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * Finds the files.
   *
   * @throws UsageException when a path does not exist or a pattern fits nothing
   */
  public static List<InputFile> find(List<String> paths) throws IOException {
    Map<Path, InputFile> found = new LinkedHashMap<>();
    for (String text : paths) {
      for (InputFile file : find(text)) {
        found.putIfAbsent(file.path().toAbsolutePath().normalize(), file);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<InputFile> find(String text) throws IOException {
    Path path = path(text);
    if (path != null && Files.isDirectory(path)) {
      return inFolder(path);
    }
    if (path != null && Files.exists(path)) {
      requireFile(path);
      return List.of(new InputFile(path, String.valueOf(path.getFileName())));
    }
    List<InputFile> fitting = isPattern(text) ? byPattern(text) : List.of();
    if (fitting.isEmpty()) {
      throw new UsageException(
          "không có tệp hay thư mục \"" + text + "\"",
          "there is no file or folder \"" + text + "\"");
    }
    return fitting;
  }

  /** A pipe or a device has no end one could wait for. */
  private static void requireFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new UsageException(
          "\"" + path + "\" không phải tệp (ống hoặc thiết bị); lưu thành tệp rồi nạp",
          "\"" + path + "\" is not a file (a pipe or a device); save it as a file first");
    }
  }

  private static @Nullable Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isPattern(String text) {
    return text.matches(".*[*?\\[{].*");
  }

  private static List<InputFile> inFolder(Path folder) throws IOException {
    List<InputFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(InputFiles::isTable)
          .map(path -> new InputFile(path, slashed(folder.relativize(path))))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .forEach(files::add);
    }
    return files;
  }

  private static boolean isTable(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return !isLeftover(path) && SourceFiles.endings().stream().anyMatch(name::endsWith);
  }

  /** What spreadsheets and systems leave in folders is not for us. */
  private static boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.startsWith("~$") || name.contains(FeedbackFolder.INFIX);
  }

  /** Names of the files in the named folders that are not taken, so that they can be told. */
  public static List<String> listOthers(List<String> paths) throws IOException {
    List<String> others = new ArrayList<>();
    for (String text : paths) {
      Path path = path(text);
      if (path != null && Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          all.filter(Files::isRegularFile)
              .filter(file -> !isLeftover(file) && !isTable(file))
              .map(file -> slashed(path.relativize(file)))
              .sorted()
              .forEach(others::add);
        }
      }
    }
    return others;
  }

  private static List<InputFile> byPattern(String pattern) throws IOException {
    String start = pattern.substring(0, firstWild(pattern));
    int slash = start.lastIndexOf('/');
    Path base = slash < 0 ? Path.of("") : Path.of(start.substring(0, slash + 1));
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
    if (!Files.isDirectory(base.toAbsolutePath())) {
      return List.of();
    }
    List<InputFile> files = new ArrayList<>();
    Path root = base.toAbsolutePath();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .filter(path -> matcher.matches(root.relativize(path)))
          .map(path -> new InputFile(path, slashed(root.relativize(path))))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .forEach(files::add);
    }
    return files;
  }

  private static int firstWild(String pattern) {
    int at = 0;
    while ("*?[{".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
