package vn.kho.transform.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.kho.transform.command.Problem;

/**
 * A warehouse as one zip file: the ledger, the facts and originals it names, the snapshots and
 * CURRENT, and what people made of them: issued reports, saved queries, accounts. Consistent while
 * ingest runs, because what a ledger entry names never changes.
 */
public final class Backup {

  private static final String MARK = "kho-backup 1\n";
  private static final String MARK_ENTRY = "BACKUP";

  /** Kept by the dashboard; a report is issued by one rename, so a half-written one is hidden. */
  private static final List<String> MADE_BY_PEOPLE = List.of("reports", "queries", "access");

  private Backup() {}

  /**
   * Writes aside and renames, so that a killed backup leaves no file that looks whole.
   *
   * @return the number of files saved
   */
  public static int save(Warehouse warehouse, Path out) {
    Path target = out.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Problem.usage(
          "--out %s: không có thư mục này.".formatted(out),
          "--out %s: its folder does not exist.".formatted(out));
    }
    try {
      Collection<Path> files = files(warehouse);
      Path aside = Files.createTempFile(folder, ".kho-backup-", ".tmp");
      try {
        try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)))) {
          // Parquet, DuckDB and originals are mostly compressed already.
          zip.setLevel(Deflater.BEST_SPEED);
          zip.putNextEntry(new ZipEntry(MARK_ENTRY));
          zip.write(MARK.getBytes(StandardCharsets.UTF_8));
          for (Path file : files) {
            zip.putNextEntry(new ZipEntry(name(warehouse, file)));
            Files.copy(file, zip);
          }
        }
        Durable.sync(aside);
        Files.move(
            aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.syncFolder(folder);
      } finally {
        Files.deleteIfExists(aside);
      }
      return files.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Warehouse warehouse, Path file) {
    return warehouse.root().relativize(file).toString().replace('\\', '/');
  }

  private static Collection<Path> files(Warehouse warehouse) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    files.add(warehouse.root().resolve("FORMAT"));
    Ledger ledger = Ledger.read(warehouse);
    for (Load load : ledger.loads()) {
      load.files().forEach(file -> files.add(warehouse.root().resolve(file.path())));
      for (Load.Source source : load.sources()) {
        Path original = warehouse.original(source.sha256());
        if (Files.exists(original)) {
          files.add(original);
        }
      }
      files.add(warehouse.loads().resolve(load.loadId() + ".json"));
    }
    for (Manifest snapshot : new Snapshots(warehouse).list()) {
      try (Stream<Path> tree = Files.walk(warehouse.snapshot(snapshot.snapshotId()))) {
        tree.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    for (String folder : MADE_BY_PEOPLE) {
      addTree(files, warehouse.root().resolve(folder));
    }
    for (String single : List.of("CURRENT", "DEMO")) {
      if (Files.exists(warehouse.root().resolve(single))) {
        files.add(warehouse.root().resolve(single));
      }
    }
    return files;
  }

  private static void addTree(Set<Path> files, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder, file))
          .sorted()
          .forEach(files::add);
    }
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Unpacks beside the target and renames; the target must not hold anything yet.
   *
   * @return the number of files restored
   */
  public static int restore(Path file, Path root) {
    Path target = root.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null) {
      throw Problem.usage("--warehouse %s".formatted(root), "--warehouse %s".formatted(root));
    }
    try {
      refuseOccupied(target);
      Files.createDirectories(parent);
      Path aside = Files.createTempDirectory(parent, ".kho-restore-");
      try {
        int count = unpack(file, aside);
        Files.createDirectories(aside.resolve("tmp"));
        Files.deleteIfExists(target);
        Durable.publish(aside, target);
        return count;
      } finally {
        Durable.remove(aside);
      }
    } catch (ZipException e) {
      throw notABackup(file, e.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseOccupied(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    try (Stream<Path> content = Files.list(target)) {
      if (content.findAny().isPresent()) {
        throw Problem.usage(
            "%s đã có nội dung; khôi phục vào một thư mục trống bằng --warehouse."
                .formatted(target),
            "%s is not empty; restore into an empty folder, given with --warehouse."
                .formatted(target));
      }
    }
  }

  private static int unpack(Path file, Path folder) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problem.usage(
          "Không có tệp %s.".formatted(file), "There is no file %s.".formatted(file));
    }
    int count = 0;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry mark = zip.getEntry(MARK_ENTRY);
      if (mark == null || !read(zip, mark).equals(MARK)) {
        throw notABackup(file, MARK_ENTRY);
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().equals(MARK_ENTRY)) {
          continue;
        }
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder) || entry.isDirectory()) {
          throw notABackup(file, entry.getName());
        }
        Path parent = target.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        try (InputStream in = zip.getInputStream(entry);
            OutputStream out = Files.newOutputStream(target)) {
          in.transferTo(out);
        }
        count++;
      }
    }
    return count;
  }

  private static String read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(64), StandardCharsets.UTF_8);
    }
  }

  private static Problem notABackup(Path file, String why) {
    return Problem.usage(
        "%s không phải bản sao lưu nguyên vẹn của kho (%s).".formatted(file, why),
        "%s is not a whole backup of a warehouse (%s).".formatted(file, why));
  }
}
