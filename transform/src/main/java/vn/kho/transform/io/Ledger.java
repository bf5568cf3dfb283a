package vn.kho.transform.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kho.transform.command.Problem;

/**
 * The finished loads of a warehouse in their order; a Parquet file no entry names does not count.
 */
public record Ledger(Path root, List<Load> loads) {

  public static Ledger read(Warehouse warehouse) {
    if (!Files.isDirectory(warehouse.loads())) {
      return new Ledger(warehouse.root(), List.of());
    }
    try (Stream<Path> entries = Files.list(warehouse.loads())) {
      List<Load> loads =
          entries
              .filter(file -> file.getFileName().toString().endsWith(".json"))
              .map(Ledger::entry)
              .sorted(Comparator.comparingLong(Load::loadSeq))
              .toList();
      return new Ledger(warehouse.root(), loads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Load entry(Path file) {
    try {
      return Json.MAPPER.readValue(file.toFile(), Load.class);
    } catch (IOException e) {
      throw Problem.ours(
          "%s: không đọc được sổ nạp: %s".formatted(file, e.getMessage()),
          "%s: the ledger entry cannot be read: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  /** The loads of an earlier day. */
  public Ledger only(List<String> loadIds) {
    return new Ledger(
        root, loads.stream().filter(load -> loadIds.contains(load.loadId())).toList());
  }

  public List<String> loadIds() {
    return loads.stream().map(Load::loadId).toList();
  }

  /** The files of a table that count. */
  public List<Path> files(FactTable table) {
    return table.isSet() ? listNewestSet(table.table()) : listAppended(table.table());
  }

  /** The files of an append table: those of every load. */
  private List<Path> listAppended(String table) {
    return loads.stream().flatMap(load -> files(load, table)).toList();
  }

  /** The files of a set table: those of the newest load that wrote it, which wrote all of it. */
  private List<Path> listNewestSet(String table) {
    for (int i = loads.size() - 1; i >= 0; i--) {
      List<Path> files = files(loads.get(i), table).toList();
      if (!files.isEmpty()) {
        return files;
      }
    }
    return List.of();
  }

  private Stream<Path> files(Load load, String table) {
    return load.files().stream()
        .filter(file -> file.table().equals(table))
        .map(file -> existing(load, root.resolve(file.path())));
  }

  private static Path existing(Load load, Path file) {
    if (!Files.isRegularFile(file)) {
      throw Problem.ours(
          "Sổ nạp %s nêu %s nhưng không có tệp này; khôi phục kho từ bản sao lưu."
              .formatted(load.loadId(), file),
          "Ledger entry %s names %s, which is not there; restore the warehouse from a backup."
              .formatted(load.loadId(), file));
    }
    return file;
  }
}
