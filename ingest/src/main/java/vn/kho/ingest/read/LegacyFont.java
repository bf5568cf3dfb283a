package vn.kho.ingest.read;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Text typed for a font of the years before Unicode: readable only with that font. */
final class LegacyFont {
  private static final Charset LATIN = Charset.forName("windows-1252");

  /** TCVN3 bytes 0xA1–0xFE as letters; a dot where the code has none. */
  private static final String TCVN3 =
      "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

  /** VNI's letters of their own. */
  private static final String VNI_LETTERS = "æîñíìóòôö";

  private static final String VNI_MEANT = "ỉỵđíìĩịơư";

  /** VNI writes an accent as a letter behind the vowel; these are the marks each stands for. */
  private static final Map<Character, String> VNI_ACCENTS =
      Map.ofEntries(
          Map.entry('ù', "\u0301"),
          Map.entry('ø', "\u0300"),
          Map.entry('û', "\u0309"),
          Map.entry('õ', "\u0303"),
          Map.entry('ï', "\u0323"),
          Map.entry('â', "\u0302"),
          Map.entry('á', "\u0302\u0301"),
          Map.entry('à', "\u0302\u0300"),
          Map.entry('å', "\u0302\u0309"),
          Map.entry('ã', "\u0302\u0303"),
          Map.entry('ä', "\u0302\u0323"),
          Map.entry('ê', "\u0306"),
          Map.entry('é', "\u0306\u0301"),
          Map.entry('è', "\u0306\u0300"),
          Map.entry('ú', "\u0306\u0309"),
          Map.entry('ü', "\u0306\u0303"),
          Map.entry('ë', "\u0306\u0323"));

  private LegacyFont() {}

  /**
   * A font and how much of the text it makes Vietnamese.
   *
   * @param share 0 to 1 of the words with letters beyond ASCII
   */
  record Guess(String font, double share) {}

  /** The font that makes most of {@code bytes} Vietnamese; empty when none makes half of it. */
  static Optional<Guess> of(byte[] bytes) {
    return ofText(new String(bytes, LATIN));
  }

  /** The same for text that was decoded as Latin letters, whatever stored it. */
  static Optional<Guess> ofText(String text) {
    return isBeyondLatin(text) ? Optional.empty() : best(text);
  }

  private static Optional<Guess> best(String text) {
    return Stream.of(
            new Guess("TCVN3", VietnameseSyllables.share(asTcvn3(text))),
            new Guess("VNI", VietnameseSyllables.share(asVni(text))))
        .filter(guess -> guess.share() >= 0.5)
        .max(Comparator.comparingDouble(Guess::share));
  }

  /** Letters an old font never leaves behind: more than a tenth have no place in its code page. */
  private static boolean isBeyondLatin(String text) {
    CharsetEncoder latin = LATIN.newEncoder();
    int letters = 0;
    int beyond = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 && Character.isLetter(c)) {
        letters++;
        beyond += latin.canEncode(c) ? 0 : 1;
      }
    }
    return beyond * 10 > letters;
  }

  private static String asTcvn3(String text) {
    byte[] bytes = text.getBytes(LATIN);
    StringBuilder decoded = new StringBuilder();
    for (byte b : bytes) {
      int index = (b & 0xFF) - 0xA1;
      boolean isLetter = index >= 0 && index < TCVN3.length() && TCVN3.charAt(index) != '.';
      decoded.append(isLetter ? TCVN3.charAt(index) : (char) (b & 0xFF));
    }
    return decoded.toString();
  }

  private static String asVni(String text) {
    String letters = text.toLowerCase(Locale.ROOT);
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int own = VNI_LETTERS.indexOf(c);
      String accent = VNI_ACCENTS.get(c);
      boolean isBehindVowel = i > 0 && "aeouyôö".indexOf(letters.charAt(i - 1)) >= 0;
      if (accent != null && isBehindVowel) {
        decoded.append(accent);
      } else {
        decoded.append(own < 0 ? c : VNI_MEANT.charAt(own));
      }
    }
    return Normalizer.normalize(decoded, Normalizer.Form.NFC);
  }
}
