package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The published database copied once per snapshot, for children to open read-only. A copy and not
 * the published file, because a way around the engine's read-only mode must not reach what every
 * reader uses; a file and not a copy in memory, because a child then opens in milliseconds at any
 * size, and many children share the system's page cache instead of each holding all tables.
 */
final class PrivateCopy {
  private final Path folder;
  private final Path file;
  private final FileTime modified;
  private final long size;

  private PrivateCopy(Path folder, Path file) throws IOException {
    this.folder = folder;
    this.file = file;
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    this.modified = attributes.lastModifiedTime();
    this.size = attributes.size();
  }

  /** Copies the database into a new folder under {@code scratch}. */
  static PrivateCopy of(Path database, Path scratch) throws IOException {
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, "copy-");
    Path file = folder.resolve("kho.duckdb");
    try {
      Files.copy(database, file);
      if (!file.toFile().setReadOnly()) {
        throw new IOException("cannot make " + file + " read-only");
      }
      return new PrivateCopy(folder.toRealPath(), file.toRealPath());
    } catch (IOException e) {
      EngineHome.delete(folder);
      throw e;
    }
  }

  Path file() {
    return file;
  }

  Path folder() {
    return folder;
  }

  /** Whether it is still there and nobody has touched it since it was made. */
  boolean isIntact() throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() == size && attributes.lastModifiedTime().equals(modified);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  void delete() {
    EngineHome.delete(folder);
  }
}
