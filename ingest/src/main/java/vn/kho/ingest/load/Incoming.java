package vn.kho.ingest.load;

import java.time.LocalDate;
import java.util.List;
import vn.kho.ingest.issue.Issue;

/**
 * A file of this load.
 *
 * @param kind what it holds; {@code unknown} when no kind fits
 * @param received day of receipt
 * @param tables its recognised tables; empty for results, which are read one file at a time
 * @param issues what the reader and the recogniser found
 */
record Incoming(
    InputFile file,
    String sha256,
    String kind,
    LocalDate received,
    List<Recognized> tables,
    List<Issue> issues) {

  static final String UNKNOWN = "unknown";
  static final String RESULTS = "results";

  /** The same file, seen to hold results. */
  Incoming asResults() {
    return new Incoming(file, sha256, RESULTS, received, List.of(), List.of());
  }
}
