package vn.kho.ingest.config;

import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;

/**
 * An option a command understands.
 *
 * @param name without the dashes
 * @param value what stands behind it in the help (as {@code DIR}); null for a switch without value
 * @param help one line
 */
public record Option(String name, @Nullable String value, Words help) {

  /** An option with a value. */
  public static Option valued(String name, String value, String vi, String en) {
    return new Option(name, value, new Words(vi, en));
  }

  /** An option without a value. */
  public static Option flag(String name, String vi, String en) {
    return new Option(name, null, new Words(vi, en));
  }
}
