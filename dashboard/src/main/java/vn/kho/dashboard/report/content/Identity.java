package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a report was made from; the same identity gives the same bytes.
 *
 * @param period a year, or the plan's whole period
 * @param asOf day up to which reports were counted
 * @param createdAt of the snapshot, in UTC; all dates inside the files
 */
public record Identity(
    String planId,
    int planVersion,
    String orgUnitId,
    String period,
    String snapshotId,
    LocalDate asOf,
    LocalDateTime createdAt,
    boolean isSimulated) {

  /** The same, made from simulated data. */
  Identity simulated() {
    return new Identity(planId, planVersion, orgUnitId, period, snapshotId, asOf, createdAt, true);
  }

  /** Name of its files, without ending. */
  public String fileName() {
    return "bao-cao-" + planId + "-" + period + "-" + orgUnitId.toLowerCase(java.util.Locale.ROOT);
  }
}
