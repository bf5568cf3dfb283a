package vn.kho.ingest.issue;

import java.util.Optional;

/** A language of the people who read what kho prints. */
public enum Lang {
  VI,
  EN;

  /** Finds the language of a code such as {@code vi}; empty when there is none of that code. */
  public static Optional<Lang> find(String code) {
    return switch (code) {
      case "vi" -> Optional.of(VI);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }
}
