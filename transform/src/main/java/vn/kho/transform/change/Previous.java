package vn.kho.transform.change;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The snapshot that is compared with.
 *
 * @param marts the folder of its tables
 * @param code whether the program that computed it was this one
 */
public record Previous(String snapshotId, LocalDate asOf, Path marts, Code code) {

  /** Whether the same program computed it. */
  public enum Code {
    SAME,
    OTHER
  }
}
