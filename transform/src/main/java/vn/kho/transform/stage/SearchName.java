package vn.kho.transform.stage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names without marks, for finding only: two different communes may share one. */
final class SearchName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchName() {}

  static String fold(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
  }
}
