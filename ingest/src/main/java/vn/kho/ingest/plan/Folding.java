package vn.kho.ingest.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings made comparable; for finding only, never for identity. */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");

  private Folding() {}

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Lower case without accents; đ becomes d. */
  static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return lower(bare).replace('đ', 'd');
  }

  /** Letters and digits only, words joined by a hyphen. */
  static String slug(String text) {
    String slug = NOT_A_LETTER.matcher(plain(text)).replaceAll("-");
    return slug.replaceAll("^-|-$", "");
  }

  /** Letters and digits only, so that "GĐXH- KT" and "GĐXH-KT" are one. */
  static String letters(String text) {
    return NOT_A_LETTER.matcher(plain(text)).replaceAll("");
  }
}
