package vn.kho.dashboard.store;

import java.time.Duration;

/**
 * Limits of the store.
 *
 * @param queryLimit a question running longer is stopped
 * @param memoryLimit of one open snapshot, in DuckDB's words, such as {@code 1GB}
 * @param openSnapshots how many snapshots stay open; the least recently asked is closed first
 */
public record StoreSettings(Duration queryLimit, String memoryLimit, int openSnapshots) {
  public static StoreSettings defaults() {
    return new StoreSettings(Duration.ofSeconds(10), "1GB", 3);
  }
}
