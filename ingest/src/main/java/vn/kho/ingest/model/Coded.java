package vn.kho.ingest.model;

import java.util.Locale;
import java.util.Optional;

/** A closed list whose constants are written in lower case in files and tables. */
public interface Coded {

  /** The constant's Java name. */
  String name();

  /** The word in files and tables. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds the constant written {@code code}; case counts. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, String code) {
    for (E constant : list.getEnumConstants()) {
      if (constant.code().equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
