package vn.kho.dashboard.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a chip says: the verdict, and while the period is open the pace. Worst last. */
public enum Status {
  EXCEEDED,
  ACHIEVED,
  AHEAD,
  ON_TRACK,
  IN_PROGRESS,
  NOT_ASSESSED,
  INSUFFICIENT_DATA,
  BEHIND,
  AT_RISK,
  NOT_ACHIEVED;

  public static Status of(String verdict, @Nullable String pace) {
    boolean isOpen = verdict.equals("in_progress");
    return valueOf((isOpen && pace != null ? pace : verdict).toUpperCase(Locale.ROOT));
  }

  /** Without the pace. */
  public Status verdict() {
    return switch (this) {
      case AHEAD, ON_TRACK, BEHIND, AT_RISK -> IN_PROGRESS;
      default -> this;
    };
  }

  /** In texts, styles and the API. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isReached() {
    return this == EXCEEDED || this == ACHIEVED;
  }

  /** Somebody should look at it. */
  public boolean wantsAttention() {
    return compareTo(INSUFFICIENT_DATA) >= 0;
  }
}
