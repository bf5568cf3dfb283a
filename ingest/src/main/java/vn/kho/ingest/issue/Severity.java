package vn.kho.ingest.issue;

import java.util.Locale;

/** How much an issue weighs: only an error keeps data out. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The name in files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
