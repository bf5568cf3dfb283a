package vn.kho.ingest.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.Hashes;
import vn.kho.ingest.load.InputFile;
import vn.kho.ingest.write.LoadWriter;
import vn.kho.ingest.write.WarehouseBusyException;

/**
 * Takes complete files out of a folder. A file is copied aside, the copy is loaded, and the file
 * leaves the folder only when its bytes stand among the kept originals: a kill at any moment loses
 * nothing, and what was loaded already is known by its content and not loaded twice.
 */
public final class Inbox {
  private final Path folder;
  private final Path warehouse;
  private final Path aside;
  private final Arrivals arrivals;
  private final Loading loading;
  private boolean isBusyTold;

  /** Loads files that are complete. */
  public interface Loading {
    /** Loads them as one load, or none of them. */
    void load(List<InputFile> files, Path feedback) throws IOException;

    /** Something the operator should know. */
    void tell(Words words);
  }

  private record Taken(Path file, Arrivals.Sight sight, InputFile copy, String sha256) {}

  /** Watches a folder, which need not exist yet. */
  public Inbox(Path folder, Path warehouse, Duration settle, Loading loading) throws IOException {
    this(folder, warehouse, settle, loading, new OpenFiles());
  }

  Inbox(Path folder, Path warehouse, Duration settle, Loading loading, Arrivals.Writers writers)
      throws IOException {
    Files.createDirectories(folder);
    this.folder = folder.toRealPath();
    this.warehouse = warehouse;
    this.aside = warehouse.resolve("tmp").resolve("inbox-" + ProcessHandle.current().pid());
    this.arrivals = new Arrivals(this.folder, settle, writers);
    this.loading = loading;
    sweep(warehouse.resolve("tmp"));
  }

  /** Copies a killed watch left behind. */
  private static void sweep(Path tmp) throws IOException {
    if (!Files.isDirectory(tmp)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> all = Files.list(tmp)) {
      left = all.filter(Inbox::isOfADeadProcess).toList();
    }
    for (Path one : left) {
      deleteTree(one);
    }
  }

  private static boolean isOfADeadProcess(Path copies) {
    String name = String.valueOf(copies.getFileName());
    return name.matches("inbox-[0-9]{1,9}")
        && ProcessHandle.of(Long.parseLong(name.substring("inbox-".length()))).isEmpty();
  }

  /** Looks once; returns how many files left the folder. */
  public int look(Instant now) throws IOException {
    List<Taken> taken = new ArrayList<>();
    try {
      for (Path file : arrivals.look(now)) {
        take(file, now, taken);
      }
      return taken.isEmpty() ? 0 : load(taken);
    } catch (WarehouseBusyException busy) {
      if (!isBusyTold) {
        loading.tell(
            new Words(
                "Kho đang được nạp bởi lệnh khác; sẽ thử lại.",
                "Another command is loading into the warehouse; trying again."));
        isBusyTold = true;
      }
      return 0;
    } finally {
      deleteTree(aside);
    }
  }

  private void take(Path file, Instant now, List<Taken> taken) {
    try {
      String name = folder.relativize(file).toString().replace('\\', '/');
      Path copy = aside.resolve(taken.size() + "").resolve(String.valueOf(file.getFileName()));
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Arrivals.Sight sight = Arrivals.sight(file, now);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      if (Arrivals.isUnchanged(file, sight)) {
        taken.add(new Taken(file, sight, new InputFile(copy, name), Hashes.ofFile(copy)));
      }
    } catch (IOException e) {
      arrivals.leave(file);
      tellLeft(file, e);
    }
  }

  private int load(List<Taken> taken) throws IOException {
    try {
      loading.load(taken.stream().map(Taken::copy).toList(), folder.resolve(Arrivals.FEEDBACK));
    } catch (WarehouseBusyException busy) {
      throw busy;
    } catch (IOException | RuntimeException e) {
      if (taken.size() == 1) {
        arrivals.leave(taken.get(0).file());
        tellLeft(taken.get(0).file(), e);
        return 0;
      }
      int left = 0;
      for (Taken one : taken) {
        left += load(List.of(one));
      }
      return left;
    }
    isBusyTold = false;
    int left = 0;
    for (Taken one : taken) {
      left += putAway(one) ? 1 : 0;
    }
    return left;
  }

  private boolean putAway(Taken one) throws IOException {
    if (!Arrivals.isUnchanged(one.file(), one.sight())) {
      return false;
    }
    Path original = LoadWriter.original(warehouse, one.sha256());
    if (Files.exists(original) && Hashes.ofFile(original).equals(one.sha256())) {
      Files.deleteIfExists(one.file());
      return true;
    }
    Path refused = folder.resolve(Arrivals.REFUSED).resolve(one.copy().name());
    Files.createDirectories(Objects.requireNonNull(refused.getParent()));
    Files.move(one.file(), refused, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private void tellLeft(Path file, Exception e) {
    String name = folder.relativize(file).toString();
    loading.tell(
        new Words(
            name + ": chưa nạp được (" + e.getMessage() + "); để nguyên chỗ cũ.",
            name + ": could not be loaded (" + e.getMessage() + "); left where it is."));
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
