package vn.kho.ingest.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Words;

/** Puts sentences of both languages together. */
final class Phrases {

  static final Words NONE = new Words("", "");

  private static final Pattern GAP = Pattern.compile("%[sd]");

  private Phrases() {}

  /** The same in both languages: a figure, a name, a quotation. */
  static Words same(String text) {
    return new Words(text, text);
  }

  /**
   * Both patterns with their gaps, %s or %d, filled in order; a value that is words itself gives
   * each pattern its own language.
   */
  static Words format(String vi, String en, Object... values) {
    return new Words(fill(vi, Lang.VI, List.of(values)), fill(en, Lang.EN, List.of(values)));
  }

  private static String fill(String pattern, Lang lang, List<Object> values) {
    Matcher gap = GAP.matcher(pattern);
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (gap.find()) {
      Object value = values.get(next);
      next++;
      String shown = value instanceof Words words ? words.in(lang) : String.valueOf(value);
      gap.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return gap.appendTail(text).toString();
  }
}
