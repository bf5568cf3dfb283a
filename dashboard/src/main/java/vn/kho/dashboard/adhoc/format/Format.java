package vn.kho.dashboard.adhoc.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of {@code kho sql} and of the page's downloads. */
public enum Format {
  TABLE("text/plain; charset=utf-8"),
  CSV("text/csv; charset=utf-8"),
  JSON("application/json; charset=utf-8"),
  PARQUET("application/vnd.apache.parquet"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a terminal cannot show it. */
  public boolean isBinary() {
    return this == PARQUET || this == XLSX;
  }

  /** {@code csv}: in options, addresses and file names. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> find(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }
}
