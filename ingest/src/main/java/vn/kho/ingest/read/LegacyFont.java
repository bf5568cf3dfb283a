package vn.kho.ingest.read;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text typed for a font of the years before Unicode: readable only with that font. */
final class LegacyFont {
  private static final Charset LATIN = Charset.forName("windows-1252");

  /** TCVN3 bytes 0xA1–0xFE as letters; a dot where the code has none. */
  private static final String TCVN3 =
      "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

  /** VNI writes an accent as a letter of its own behind the vowel. */
  private static final Pattern VNI_ACCENT =
      Pattern.compile("(?i)[aeouyôö][ùøûõïâáàåãäêéèúüë]|[æñö]");

  private static final Pattern WORD = Pattern.compile("\\p{L}[^\\s\\p{Punct}]*");

  private LegacyFont() {}

  /** The name of the font encoding {@code bytes} are written in; empty when it is none we know. */
  static Optional<String> of(byte[] bytes) {
    return ofText(new String(bytes, LATIN));
  }

  /** The same for text that was decoded as Latin letters, whatever stored it. */
  static Optional<String> ofText(String text) {
    if (VietnameseSyllables.share(text) >= 0.9) {
      return Optional.empty();
    }
    if (VietnameseSyllables.share(asTcvn3(text)) >= 0.9) {
      return Optional.of("TCVN3");
    }
    return vniShare(text) >= 0.5 ? Optional.of("VNI") : Optional.empty();
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

  private static double vniShare(String text) {
    int words = 0;
    int vni = 0;
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.chars().anyMatch(c -> c > 127)) {
        words++;
        vni += VNI_ACCENT.matcher(word).find() ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) vni / words;
  }
}
