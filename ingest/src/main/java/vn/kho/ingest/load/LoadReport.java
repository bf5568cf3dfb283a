package vn.kho.ingest.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param loadId the load it became; null when nothing was stored
 */
public record LoadReport(@Nullable String loadId, List<FileReport> files) {

  /** Whether any file had something kept out. */
  public boolean hasErrors() {
    return files.stream().anyMatch(FileReport::hasErrors);
  }
}
