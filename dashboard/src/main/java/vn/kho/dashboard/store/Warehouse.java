package vn.kho.dashboard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/** The folder layout of the warehouse, as far as a reader needs it. */
public record Warehouse(Path root) {
  /** A name that cannot leave its folder: ids come from the address as well. */
  private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public Path snapshots() {
    return root.resolve("snapshots");
  }

  /** Every file as it was received, by digest. */
  public Path originals() {
    return root.resolve("originals");
  }

  public Path folderOf(String snapshotId) {
    return snapshots().resolve(snapshotId);
  }

  public Path databaseOf(String snapshotId) {
    return folderOf(snapshotId).resolve("serving.duckdb");
  }

  /** What CURRENT names; empty when nothing was published yet. */
  public Optional<String> findCurrent() {
    try {
      String id = Files.readString(root.resolve("CURRENT")).strip();
      if (!SAFE_ID.matcher(id).matches()) {
        throw Problem.of(ProblemCode.BROKEN_SNAPSHOT, id);
      }
      return Optional.of(id);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (CharacterCodingException e) {
      throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, "CURRENT");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kept snapshots, newest name first. */
  public List<String> listSnapshots() {
    try (Stream<Path> folders = Files.list(snapshots())) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("serving.duckdb")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(id -> SAFE_ID.matcher(id).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the id is well formed and its database stands in the warehouse. */
  public boolean has(String snapshotId) {
    return SAFE_ID.matcher(snapshotId).matches() && Files.isRegularFile(databaseOf(snapshotId));
  }
}
