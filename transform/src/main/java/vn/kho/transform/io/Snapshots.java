package vn.kho.transform.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kho.transform.command.Problem;

/** The published snapshots of a warehouse. Whoever changes them holds the {@link PublishLock}. */
public final class Snapshots {

  private static final String ID = "S[0-9]{6}";

  private final Warehouse warehouse;

  public Snapshots(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Every readable snapshot, the oldest first. */
  public List<Manifest> list() {
    return ids().stream()
        .map(warehouse::snapshot)
        .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
        .map(Manifest::read)
        .toList();
  }

  /** The snapshot CURRENT names. */
  public Optional<Manifest> findCurrent() {
    return warehouse
        .findCurrent()
        .map(warehouse::snapshot)
        .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
        .map(Manifest::read);
  }

  /** The id after the newest there ever was in this folder. */
  public String nextId() {
    List<String> ids = ids();
    int last = ids.isEmpty() ? 0 : Integer.parseInt(ids.get(ids.size() - 1).substring(1));
    return "S%06d".formatted(last + 1);
  }

  private List<String> ids() {
    if (!Files.isDirectory(warehouse.snapshots())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(warehouse.snapshots())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(ID))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a finished build into place and points CURRENT at it. */
  public void publish(SnapshotBuild build, Manifest manifest) {
    try {
      manifest.write(build.folder());
      Files.createDirectories(warehouse.snapshots());
      Durable.publish(build.folder(), warehouse.snapshot(manifest.snapshotId()));
      point(manifest.snapshotId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points CURRENT at a kept snapshot. */
  public void rollBack(String snapshotId) {
    List<String> kept = list().stream().map(Manifest::snapshotId).toList();
    if (!kept.contains(snapshotId)) {
      throw Problem.usage(
          "Không có bản %s. Các bản còn giữ: %s".formatted(snapshotId, String.join(", ", kept)),
          "There is no snapshot %s. Kept: %s".formatted(snapshotId, String.join(", ", kept)));
    }
    try {
      point(snapshotId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void point(String snapshotId) throws IOException {
    Durable.replace(warehouse.currentFile(), snapshotId + "\n", warehouse.tmp());
  }

  /** Removes the oldest snapshots beyond a number, never the current one. */
  public List<String> prune(int keep) {
    String current = warehouse.findCurrent().orElse("");
    List<String> old =
        list().stream()
            .map(Manifest::snapshotId)
            .sorted(Comparator.reverseOrder())
            .skip(keep)
            .filter(id -> !id.equals(current))
            .toList();
    try {
      for (String id : old) {
        // Out of sight first: a kill in mid-delete must not leave half a snapshot under its name.
        Path aside = Files.createTempDirectory(warehouse.tmp(), SnapshotBuild.PREFIX);
        Files.move(warehouse.snapshot(id), aside.resolve(id));
        Durable.remove(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return old;
  }
}
