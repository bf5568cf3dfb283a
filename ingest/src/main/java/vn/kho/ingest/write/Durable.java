package vn.kho.ingest.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Files that are there whole after a power cut, or not at all. */
final class Durable {
  private static final int SYNC_THREADS = 16;

  private Durable() {}

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The disk takes many requests at once and answers them together. */
  static void syncAll(Collection<Path> files) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(SYNC_THREADS);
    try {
      List<Future<?>> pending = new ArrayList<>();
      files.forEach(file -> pending.add(threads.submit(() -> syncUnchecked(file))));
      for (Future<?> one : pending) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void syncUnchecked(Path file) {
    try {
      sync(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a rename in {@code folder} survive; a no-op where the system keeps folders closed. */
  static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Some file systems do not open folders; their renames are as durable as they get.
      return;
    }
  }

  /** Moves a finished file of the same file system to its place. */
  static void moveIntoPlace(Path from, Path to) throws IOException {
    Path folder = Objects.requireNonNull(to.getParent());
    Files.createDirectories(folder);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(folder);
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
