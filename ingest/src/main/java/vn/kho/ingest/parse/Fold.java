package vn.kho.ingest.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings the spellings of one Vietnamese text together, so that they can be compared: Unicode form,
 * case, spaces and dashes, where the tone mark stands (hoá, hóa), i and y (Mỹ, Mĩ).
 */
public final class Fold {
  private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\u200B\uFEFF]+");
  private static final Pattern DASH = Pattern.compile(" ?[\\-\u2010-\u2015\u2212] ?");
  private static final Pattern Y_FOR_I = Pattern.compile("^(qu|[bcdđghklmnprstvx]+)y$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Fold() {}

  /** One Unicode form, single spaces, nothing around. */
  public static String tidy(String text) {
    if (isTidy(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }

  /** Plain letters, digits and signs with single spaces between them, which most cells are. */
  private static boolean isTidy(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  /**
   * Equal for texts that are the same word by word: the identity of names. Letters keep what makes
   * them another letter, so Văn Lang and Văn Lăng stay two.
   */
  public static String key(String text) {
    String lower = tidy(text).toLowerCase(Locale.ROOT).replace('ð', 'đ');
    String dashed = DASH.matcher(lower).replaceAll("-");
    return WORD.matcher(dashed).replaceAll(word -> syllable(word.group()));
  }

  /** The tone goes behind the letters, wherever it stood. */
  private static String syllable(String word) {
    String open = Normalizer.normalize(word, Normalizer.Form.NFD);
    var tone = TONE.matcher(open);
    String mark = tone.find() ? tone.group() : "";
    String letters = Normalizer.normalize(TONE.matcher(open).replaceAll(""), Normalizer.Form.NFC);
    String plain = Y_FOR_I.matcher(letters).replaceAll("$1i");
    return mark.isEmpty() ? plain : plain + toneDigit(mark.charAt(0));
  }

  private static char toneDigit(char mark) {
    return switch (mark) {
      case '\u0300' -> '1';
      case '\u0301' -> '2';
      case '\u0309' -> '3';
      case '\u0303' -> '4';
      default -> '5';
    };
  }

  /** Without any accent: for suggestions and header words, never for the identity of a unit. */
  public static String plain(String text) {
    String open = Normalizer.normalize(tidy(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return DASH.matcher(MARKS.matcher(open).replaceAll("").replace('đ', 'd').replace('ð', 'd'))
        .replaceAll("-");
  }
}
