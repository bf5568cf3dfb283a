package vn.kho.ingest.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells written Vietnamese from text decoded wrongly, by the shape of its syllables. */
final class VietnameseSyllables {
  /** What stands between spaces and ASCII signs; a stray sign within it makes it no word. */
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Punct}\\p{Digit}]+");

  private static final Pattern AROUND = Pattern.compile("^[“”‘’«»–—…•·]+|[“”‘’«»–—…•·]+$");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  /** The five tone marks; the marks that make another letter (ă â ê ô ơ ư đ) stay. */
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(b|ch?|d|đ|gi?|gh|h|kh?|l|m|nh?|ngh?|ph?|q|r|s|th?|tr|v|x)?"
              + "(iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|uêu|uai|uao|uay"
              + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iê|oa|oă|oe|oi|oo|ôi|ơi|ua|uă|uâ|ue|uê|ui|uô|uơ|uy"
              + "|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
              + "(ch|c|k|m|ng|nh|n|p|t)?");

  /** A syllable that ends so has the sharp tone, the heavy one or, in abbreviations, none. */
  private static final Pattern STOPPED = Pattern.compile(".*(ch|c|k|p|t)");

  private VietnameseSyllables() {}

  /** How many of the words with letters beyond ASCII are Vietnamese syllables; 0 to 1. */
  static double share(String text) {
    int words = 0;
    int good = 0;
    var matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (matcher.find()) {
      String word = AROUND.matcher(matcher.group()).replaceAll("");
      if (!ASCII.matcher(word).matches()) {
        words++;
        good += isSyllable(word) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) good / words;
  }

  /** Whether {@code word} could be one Vietnamese syllable. */
  static boolean isSyllable(String word) {
    String open = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String bare = TONES.matcher(open).replaceAll("");
    String letters = Normalizer.normalize(bare, Normalizer.Form.NFC);
    return open.length() - bare.length() <= 1
        && SYLLABLE.matcher(letters).matches()
        && (!STOPPED.matcher(letters).matches()
            || open.indexOf('\u0301') >= 0
            || open.indexOf('\u0323') >= 0
            || open.length() == bare.length());
  }
}
