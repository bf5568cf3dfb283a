package vn.kho.dashboard.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as a search compares it: without accents, wherever the tone mark stood, in small letters.
 * Never for identity: Văn Lang and Văn Lăng fold alike and are two communes.
 */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Folding() {}

  public static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return SPACES.matcher(small).replaceAll(" ").strip();
  }
}
