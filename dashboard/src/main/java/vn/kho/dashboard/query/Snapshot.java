package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A published snapshot.
 *
 * @param asOf day up to which reports were counted
 * @param createdAt in UTC
 */
public record Snapshot(
    String snapshotId, LocalDate asOf, LocalDateTime createdAt, String codeVersion) {}
