package vn.kho.ingest.issue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding about data, complete in both languages.
 *
 * @param code what kind of finding
 * @param severity only {@link Severity#ERROR} keeps data out
 * @param place file, sheet, row and column
 * @param found the text that was found there, null when something is absent
 * @param message what is wrong
 * @param action what the sender can do
 */
public record Issue(
    IssueCode code,
    Severity severity,
    Place place,
    @Nullable String found,
    Words message,
    Words action) {

  /** A finding of the code's usual severity. {@code details} fill the other places of its words. */
  public static Issue of(
      IssueCode code, Place place, @Nullable String found, Map<String, ?> details) {
    return Messages.write(code, place, found, details);
  }

  /** A finding that needs no more than the text found. */
  public static Issue of(IssueCode code, Place place, @Nullable String found) {
    return of(code, place, found, Map.of());
  }

  /** Whether the data it speaks of is kept out. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line: place, what was found, what to do; nothing in it moves a terminal's cursor. */
  public String in(Lang lang) {
    return (place.in(lang) + ": " + message.in(lang) + " " + action.in(lang))
        .strip()
        .replaceAll("\\p{Cntrl}", "␣");
  }
}
