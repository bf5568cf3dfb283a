package vn.kho.dashboard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands beside the snapshots: their manifests, the ledger of loads, and the disk it takes.
 */
public final class WarehouseFiles {
  private static final Sql MANIFESTS = Sql.of(WarehouseFiles.class, "Manifests");
  private static final Sql LOADS = Sql.of(WarehouseFiles.class, "Loads");
  private static final Sql ORIGINALS = Sql.of(WarehouseFiles.class, "Originals");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Warehouse warehouse;

  public WarehouseFiles(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A snapshot's manifest; {@code createdAt} in UTC. */
  public record Manifest(
      String snapshotId, LocalDate asOf, LocalDateTime createdAt, String codeVersion) {}

  /** What was received of one kind, over all loads. */
  public record LoadedKind(
      String kind,
      int files,
      long rowsAccepted,
      long rowsRefused,
      int loads,
      String lastLoadId,
      LocalDateTime lastRecordedAt) {}

  /** The newest first. */
  public List<Manifest> listManifests() {
    return read(
        MANIFESTS,
        warehouse.snapshots().resolve("*").resolve("manifest.json"),
        row ->
            new Manifest(
                row.getText("snapshot_id"),
                row.getDate("as_of"),
                row.getTime("created_at"),
                row.getText("code_version")));
  }

  public List<LoadedKind> listLoads() {
    return read(
        LOADS,
        warehouse.root().resolve("loads").resolve("*.json"),
        row ->
            new LoadedKind(
                row.getText("kind"),
                row.getInt("files"),
                row.getLong("rows_accepted"),
                row.getLong("rows_refused"),
                row.getInt("loads"),
                row.getText("last_load_id"),
                row.getTime("last_recorded_at")));
  }

  /** A received file that every load of it names by the hash of its bytes. */
  public record Original(String sha256, String fileName, String loadId) {}

  /** Every file received, in the order of the loads. */
  public List<Original> listOriginals() {
    return read(
        ORIGINALS,
        warehouse.root().resolve("loads").resolve("*.json"),
        row ->
            new Original(row.getText("sha256"), row.getText("file_name"), row.getText("load_id")));
  }

  /** Bytes under a folder of the warehouse; 0 where it does not exist. */
  public long bytesOf(String folder) {
    Path root = warehouse.root().resolve(folder);
    if (!Files.isDirectory(root)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> List<T> read(Sql sql, Path pattern, RowReader<T> reader) {
    if (!exists(pattern)) {
      return List.of();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return Asking.list(connection, sql, Map.of("files", pattern.toString()), LIMIT, reader);
    } catch (SQLException e) {
      throw new IllegalStateException(sql.name() + ": " + e.getMessage(), e);
    }
  }

  /** A pattern that matches nothing is an error to the reader of files, and no news to us. */
  private static boolean exists(Path pattern) {
    Path parent = pattern.getParent();
    if (parent == null) {
      return false;
    }
    boolean isDeep = parent.endsWith("*");
    Path folder = isDeep ? parent.getParent() : parent;
    String name = String.valueOf(pattern.getFileName()).replace("*", "");
    try (Stream<Path> files = folder == null ? Stream.empty() : Files.list(folder)) {
      return files.anyMatch(
          file -> isDeep ? Files.exists(file.resolve(name)) : file.toString().endsWith(name));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
