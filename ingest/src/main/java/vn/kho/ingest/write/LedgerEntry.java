package vn.kho.ingest.write;

import java.time.Instant;
import java.util.List;

/**
 * The ledger's record of one finished load. A file of facts counts only when an entry names it.
 *
 * @param loadId {@code L} and six digits
 * @param loadSeq the same as a number, from 1 upwards without gaps
 * @param recordedAt when the load ended, UTC
 */
public record LedgerEntry(
    String loadId,
    int loadSeq,
    Instant recordedAt,
    String codeVersion,
    List<LoadedFile> files,
    List<LoadedSource> sources) {
  public LedgerEntry {
    files = List.copyOf(files);
    sources = List.copyOf(sources);
  }
}
