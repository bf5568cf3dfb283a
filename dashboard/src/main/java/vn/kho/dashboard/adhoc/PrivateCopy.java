package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What children open read-only of one snapshot. Where the system can show them the published file
 * in a place it cannot be changed from, that: it costs nothing at any size. Elsewhere a copy,
 * because a way around the engine's read-only mode must not reach what every reader uses. A file
 * and not a copy in memory, because a child then opens in milliseconds, and many children share the
 * system's page cache instead of each holding all tables.
 */
final class PrivateCopy {
  private final Path folder;
  private final Path file;
  private final Path source;
  private final FileTime modified;
  private final long size;

  private PrivateCopy(Path folder, Path file, Path source) throws IOException {
    this.folder = folder;
    this.file = file;
    this.source = source;
    BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
    this.modified = attributes.lastModifiedTime();
    this.size = attributes.size();
  }

  /** Copies the database into a new folder under {@code scratch}. */
  static PrivateCopy of(Path database, Path scratch) throws IOException {
    return in(
        scratch,
        (folder, file) -> {
          Files.copy(database, file);
          if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot make " + file + " read-only");
          }
          return new PrivateCopy(folder.toRealPath(), file.toRealPath(), file.toRealPath());
        });
  }

  /** Makes the place, in a new folder under {@code scratch}, at which the database is shown. */
  static PrivateCopy shown(Path database, Path scratch) throws IOException {
    return in(
        scratch,
        (folder, file) -> {
          Files.createFile(file);
          return new PrivateCopy(folder.toRealPath(), file.toRealPath(), database.toRealPath());
        });
  }

  private interface Making {
    PrivateCopy in(Path folder, Path file) throws IOException;
  }

  private static PrivateCopy in(Path scratch, Making making) throws IOException {
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, "copy-");
    try {
      return making.in(folder, folder.resolve("kho.duckdb"));
    } catch (IOException e) {
      EngineHome.delete(folder);
      throw e;
    }
  }

  /** The file behind {@link #file}: the published one where it is shown, else the copy itself. */
  Path source() {
    return source;
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
      BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
      return attributes.size() == size && attributes.lastModifiedTime().equals(modified);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  void delete() {
    EngineHome.delete(folder);
  }
}
