package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.kho.dashboard.text.Lang;

/**
 * A published table as {@code data/contract} describes it.
 *
 * @param name of the table
 * @param grain what one row is
 * @param key names of the columns that identify a row
 */
public record Contract(
    String name, Map<Lang, String> grain, List<String> key, List<Column> columns) {

  /** A column: name, type in the contract's words, what it means. */
  public record Column(String name, String type, Map<Lang, String> meaning) {}

  /** All published tables by name. */
  public static List<Contract> list(Path data) throws IOException {
    List<Contract> tables = new ArrayList<>();
    for (Path file : files(data)) {
      tables.add(read(file));
    }
    return tables;
  }

  /** Their names alone; each file is named after its table, so none need be read. */
  static List<String> names(Path data) throws IOException {
    return files(data).stream()
        .map(file -> String.valueOf(file.getFileName()).replaceAll("\\.yml$", ""))
        .toList();
  }

  /** The data folder's contract, or else the program's own. */
  static Path folder(Path data) {
    Path folder = data.resolve("contract");
    return Files.isDirectory(folder)
        ? folder
        : Path.of(System.getProperty("kho.home", ""), "data", "contract");
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> files = Files.list(folder(data))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  private static Contract read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Map<?, ?> table = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      List<Column> columns = new ArrayList<>();
      for (Object column : list(table, "columns")) {
        Map<?, ?> about = (Map<?, ?>) column;
        columns.add(new Column(text(about, "name"), text(about, "type"), both(about, "vi", "en")));
      }
      return new Contract(
          text(table, "table"),
          both(table, "grain_vi", "grain_en"),
          list(table, "key").stream().map(String::valueOf).toList(),
          columns);
    }
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return (List<?>) Objects.requireNonNull(map.get(key), key);
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(Objects.requireNonNull(map.get(key), key));
  }

  private static Map<Lang, String> both(Map<?, ?> map, String vi, String en) {
    return Map.of(Lang.VI, text(map, vi), Lang.EN, text(map, en));
  }
}
