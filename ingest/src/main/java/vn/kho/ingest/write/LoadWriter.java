package vn.kho.ingest.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One load on its way into the warehouse: tables are written aside, and {@link #finish} moves them
 * into place and writes the ledger entry last. Until then nothing counts, so a kill at any moment
 * loses the load and nothing else. Holds the warehouse's lock from {@link #open} to {@link #close}.
 */
public final class LoadWriter implements AutoCloseable {

  private static final String FORMAT = "kho-warehouse 1\n";

  private final Path warehouse;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final int loadSeq;
  private final Path aside;
  private final List<LoadedFile> files = new ArrayList<>();
  private final List<Path> originals = new ArrayList<>();
  private final Map<String, Integer> parts = new HashMap<>();

  private LoadWriter(Path warehouse, FileChannel lockFile, FileLock lock) throws IOException {
    this.warehouse = warehouse;
    this.lockFile = lockFile;
    this.lock = lock;
    List<LedgerEntry> entries = Ledger.list(warehouse);
    this.loadSeq = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).loadSeq() + 1;
    this.aside = warehouse.resolve("tmp").resolve("load-" + loadId());
    Durable.deleteTree(aside);
    Files.createDirectories(aside);
  }

  /**
   * Takes the warehouse's lock, making the warehouse when there is none, and sweeps what a killed
   * load left behind.
   *
   * @throws WarehouseBusyException when another load is being written
   */
  public static LoadWriter open(Path warehouse) throws IOException {
    Files.createDirectories(warehouse.resolve("loads"));
    FileChannel channel =
        FileChannel.open(
            warehouse.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new WarehouseBusyException(warehouse);
      }
      Path format = warehouse.resolve("FORMAT");
      if (!Files.exists(format)) {
        Files.writeString(format, FORMAT);
      }
      return new LoadWriter(warehouse, channel, lock);
    } catch (OverlappingFileLockException sameProgram) {
      channel.close();
      throw new WarehouseBusyException(warehouse);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** {@code L} and six digits. */
  public String loadId() {
    return String.format(Locale.ROOT, "L%06d", loadSeq);
  }

  public int loadSeq() {
    return loadSeq;
  }

  /** Finished loads before this one, oldest first. */
  public List<LedgerEntry> listEarlier() throws IOException {
    return Ledger.list(warehouse);
  }

  /** Writes rows of a table as one file, a further one at each call; none gives an empty file. */
  public <R> void write(FactTable<R> table, List<R> rows) throws IOException {
    put(table, "", rows);
  }

  /** Writes the rows of a table as one file a month. */
  public <R> void writeByMonth(FactTable<R> table, List<R> rows, Function<R, YearMonth> month)
      throws IOException {
    Map<YearMonth, List<R>> parts =
        rows.stream().collect(Collectors.groupingBy(month, TreeMap::new, Collectors.toList()));
    for (Map.Entry<YearMonth, List<R>> part : parts.entrySet()) {
      YearMonth at = part.getKey();
      put(
          table,
          String.format(Locale.ROOT, "year=%04d/month=%02d/", at.getYear(), at.getMonthValue()),
          part.getValue());
    }
  }

  private <R> void put(FactTable<R> table, String partition, List<R> rows) throws IOException {
    String start = "facts/" + table.name() + "/" + partition + loadId();
    int part = parts.merge(start, 1, Integer::sum);
    String path = start + (part == 1 ? "" : "-" + part) + ".parquet";
    Path file = aside.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    ParquetRows.write(table, rows, file);
    Durable.sync(file);
    files.add(new LoadedFile(table.name(), path, rows.size()));
  }

  /**
   * Keeps a received file exactly as it came, from {@link #finish} on; the same bytes are kept
   * once.
   */
  public void keepOriginal(String sha256, Path received) throws IOException {
    Path kept = original(warehouse, sha256);
    if (Files.exists(kept)) {
      return;
    }
    Path copy = aside.resolve(sha256);
    if (!Files.exists(copy)) {
      Files.copy(received, copy);
      originals.add(copy);
    }
  }

  /** One file after the other would wait for the disk thousands of times. */
  private void keepOriginals() throws IOException {
    Durable.syncAll(originals);
    Set<Path> folders = new TreeSet<>();
    for (Path copy : originals) {
      Path kept = original(warehouse, copy.getFileName().toString());
      Path folder = Objects.requireNonNull(kept.getParent());
      Files.createDirectories(folder);
      Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
      folders.add(folder);
    }
    folders.forEach(Durable::syncFolder);
  }

  /** Where a received file is kept. */
  public static Path original(Path warehouse, String sha256) {
    return warehouse.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Makes the load count. */
  public LedgerEntry finish(Instant recordedAt, String codeVersion, List<LoadedSource> sources)
      throws IOException {
    keepOriginals();
    for (LoadedFile file : files) {
      Path place = warehouse.resolve(file.path());
      // A killed load of the same number may have got this far; no entry names what it left.
      Files.deleteIfExists(place);
      Durable.moveIntoPlace(aside.resolve(file.path()), place);
    }
    LedgerEntry entry = new LedgerEntry(loadId(), loadSeq, recordedAt, codeVersion, files, sources);
    Path written = aside.resolve("entry.json");
    Files.write(written, Ledger.text(entry));
    Durable.sync(written);
    Durable.moveIntoPlace(written, warehouse.resolve("loads").resolve(loadId() + ".json"));
    return entry;
  }

  @Override
  public void close() throws IOException {
    try {
      Durable.deleteTree(aside);
    } finally {
      lock.release();
      lockFile.close();
    }
  }
}
