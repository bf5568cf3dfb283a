package vn.kho.ingest.plan;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note between or under the rows, and the mark it is called by. */
record Footnote(Place place, String mark, String text) {

  private static final Pattern MARKED =
      Pattern.compile(
          "^\\s*(?:<sup>\\s*\\[?([\\d*]{1,3})\\]?\\s*</sup>|([¹²³⁴-⁹]{1,2})|\\[(\\d{1,2})\\])\\s*(\\S.*)$",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("^(\\d{1,2})[ .):]\\s*(\\p{L}.*)$");

  /** The note a line is, judged by a raised or bracketed mark at its start. */
  static Optional<Footnote> of(Place place, String printed) {
    Matcher m = MARKED.matcher(printed);
    if (!m.matches()) {
      return Optional.empty();
    }
    String raised = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
    String mark = Normalizer.normalize(raised, Normalizer.Form.NFKC);
    return Optional.of(new Footnote(place, mark, Markup.bare(m.group(4))));
  }

  /** The same for a mark that lost its raising: only a mark that is called and has no note yet. */
  static Optional<Footnote> plain(Place place, String bare) {
    Matcher m = PLAIN.matcher(bare);
    return m.matches()
        ? Optional.of(new Footnote(place, m.group(1), m.group(2)))
        : Optional.empty();
  }
}
