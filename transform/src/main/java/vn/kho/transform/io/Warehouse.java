package vn.kho.transform.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.kho.transform.command.Problem;

/** The folders and files of a warehouse. */
public record Warehouse(Path root) {

  static final String FORMAT = "kho-warehouse 1";

  /** An existing warehouse; a missing folder or another format is a {@link Problem}. */
  public static Warehouse open(Path root) {
    Path format = root.resolve("FORMAT");
    if (!Files.isRegularFile(format)) {
      throw Problem.usage(
          "Không có kho số liệu ở %s. Nạp trước: ./kho ingest data/reference data/plans"
              .formatted(root),
          "There is no warehouse at %s. Load first: ./kho ingest data/reference data/plans"
              .formatted(root));
    }
    String found = read(format).strip();
    if (!found.equals(FORMAT)) {
      throw Problem.usage(
          "%s: định dạng \"%s\", chương trình này đọc \"%s\".".formatted(format, found, FORMAT),
          "%s: format \"%s\", this program reads \"%s\".".formatted(format, found, FORMAT));
    }
    return new Warehouse(root.toAbsolutePath().normalize());
  }

  public Path loads() {
    return root.resolve("loads");
  }

  public Path snapshots() {
    return root.resolve("snapshots");
  }

  public Path snapshot(String snapshotId) {
    return snapshots().resolve(snapshotId);
  }

  public Path tmp() {
    return root.resolve("tmp");
  }

  /** Where a received file is kept, exactly as received. */
  Path original(String sha256) {
    return root.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  Path currentFile() {
    return root.resolve("CURRENT");
  }

  Path publishLockFile() {
    return root.resolve(".publish.lock");
  }

  /** The id in CURRENT, if anything was published. */
  public Optional<String> findCurrent() {
    return Files.isRegularFile(currentFile())
        ? Optional.of(read(currentFile()).strip())
        : Optional.empty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
