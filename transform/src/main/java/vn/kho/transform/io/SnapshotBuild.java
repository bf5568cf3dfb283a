package vn.kho.transform.io;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** A snapshot in the making, below tmp; nobody reads it before it is renamed. */
public final class SnapshotBuild implements AutoCloseable {

  static final String PREFIX = "transform-";

  private final Path folder;

  private SnapshotBuild(Path folder) {
    this.folder = folder;
  }

  /** Starts a build, clearing what killed runs left. The caller holds the {@link PublishLock}. */
  public static SnapshotBuild start(Warehouse warehouse) {
    try {
      Files.createDirectories(warehouse.tmp());
      try (Stream<Path> left = Files.list(warehouse.tmp())) {
        for (Path rubbish : left.filter(SnapshotBuild::isOurs).toList()) {
          Durable.remove(rubbish);
        }
      }
      Path folder = Files.createTempDirectory(warehouse.tmp(), PREFIX);
      Files.createDirectories(folder.resolve("marts"));
      return new SnapshotBuild(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path path) {
    return path.getFileName().toString().startsWith(PREFIX);
  }

  public Path folder() {
    return folder;
  }

  /** Where Spark may spill; gone before the snapshot is published. */
  public Path scratch() {
    return folder.resolveSibling(folder.getFileName() + "-scratch");
  }

  public Path marts() {
    return folder.resolve("marts");
  }

  public Path mart(String table) {
    return marts().resolve(table);
  }

  public Path servingDatabase() {
    return folder.resolve("serving.duckdb");
  }

  /** Writes a table with the columns of its contract, in their order and types. */
  public void write(String table, Dataset<Row> rows) {
    Column[] columns =
        Contract.of(table).columns().stream()
            .map(column -> col("`" + column.name() + "`").cast(column.type()))
            .toArray(Column[]::new);
    rows.select(columns)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(mart(table).toUri().toString());
    removeSideFiles(mart(table));
  }

  /** A table as it was written: every file one partition, its rows in their order. */
  public Dataset<Row> readInOrder(SparkSession session, String table) {
    // A file as large as the limit is never cut, and its opening costs as much, so none joins it.
    String limit = Long.toString(Long.MAX_VALUE / 4);
    session.conf().set("spark.sql.files.maxPartitionBytes", limit);
    session.conf().set("spark.sql.files.openCostInBytes", limit);
    return session
        .read()
        .schema(Contract.of(table).schema())
        .parquet(mart(table).toUri().toString());
  }

  /** The one file of a table that is about to be written. */
  public Path newFile(String table) {
    try {
      return Files.createDirectories(mart(table)).resolve("part-00000.parquet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String table) {
    return Files.isDirectory(mart(table));
  }

  private static void removeSideFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> side = files.filter(file -> !file.toString().endsWith(".parquet")).toList();
      for (Path file : side) {
        Durable.remove(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    try {
      Durable.remove(scratch());
      Durable.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
