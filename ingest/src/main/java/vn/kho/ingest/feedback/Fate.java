package vn.kho.ingest.feedback;

import java.util.Locale;
import vn.kho.ingest.issue.Words;

/** What became of a row. */
enum Fate {
  LOADED("đã nạp", "loaded"),
  LOADED_IN_PART("nạp một phần", "loaded in part"),
  REFUSED("chưa nạp", "not loaded");

  private final String vi;
  private final String en;

  Fate(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  Words words() {
    return new Words(vi, en);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
