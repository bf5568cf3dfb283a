package vn.kho.ingest.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one run of ingest is asked to do.
 *
 * @param data folder whose reference files and plans fill a new warehouse
 * @param received day of receipt of files that say none themselves
 * @param today the day of {@code now} where the users are
 */
public record LoadRequest(
    Path warehouse,
    Path data,
    List<InputFile> files,
    LocalDate received,
    LocalDate today,
    Instant now,
    String codeVersion,
    Writing writing,
    Refusal refusal) {

  /** Whether anything is stored. */
  public enum Writing {
    STORE,
    /** Everything is read and judged, nothing written. */
    PREVIEW
  }

  /** What a bad row costs. */
  public enum Refusal {
    ROW,
    /** One bad row refuses its whole file. */
    FILE
  }

  boolean isStrict() {
    return refusal == Refusal.FILE;
  }
}
