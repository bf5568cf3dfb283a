package vn.kho.ingest.parse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * A typed value, or why there is none: exactly one of the two.
 *
 * @param value null when there is a fault
 * @param fault null when there is a value
 */
public record Parsed<T>(@Nullable T value, @Nullable Fault fault) {

  /** A value. */
  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(value, null);
  }

  /** A fault. */
  public static <T> Parsed<T> fault(IssueCode code, String found, Map<String, ?> details) {
    return new Parsed<>(null, new Fault(code, found, details));
  }

  /** A fault that needs no more than the text found. */
  public static <T> Parsed<T> fault(IssueCode code, String found) {
    return fault(code, found, Map.of());
  }
}
