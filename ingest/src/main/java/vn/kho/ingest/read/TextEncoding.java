package vn.kho.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * In which encoding a text file is written, told from its bytes and never guessed.
 *
 * @param charset the encoding
 * @param skip bytes of the byte order mark
 * @param isCertainUtf8 whether it is what senders should use, so that nothing need be said
 */
record TextEncoding(Charset charset, int skip, boolean isCertainUtf8) {
  /** What a decoder writes for bytes that are no letter. */
  static final char BROKEN = '\uFFFD';

  private static final int SAMPLE = 1 << 18;
  private static final Charset VIETNAMESE = Charset.forName("windows-1258");

  /** Reads the whole file once when it has no byte order mark. */
  static TextEncoding detect(Path file) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    TextEncoding marked = byMark(sample);
    if (marked != null) {
      return marked;
    }
    TextEncoding wide = byZeros(sample);
    if (wide != null) {
      return wide;
    }
    if (isUtf8(file)) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, true);
    }
    return isMostlyUtf8(sample)
        ? new TextEncoding(StandardCharsets.UTF_8, 0, false)
        : legacy(sample);
  }

  private static @Nullable TextEncoding byMark(byte[] b) throws RefusedFileException {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, true);
    }
    if (b.length < 2) {
      return null;
    }
    boolean isLittle = b[0] == (byte) 0xFF && b[1] == (byte) 0xFE;
    boolean isBig = b[0] == (byte) 0xFE && b[1] == (byte) 0xFF;
    if (isLittle && b.length >= 4 && b[2] == 0 && b[3] == 0) {
      throw RefusedFileException.of(IssueCode.ENCODING_UNKNOWN, Spot.FILE, "UTF-32", Map.of());
    }
    if (isLittle || isBig) {
      Charset charset = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return new TextEncoding(charset, 2, true);
    }
    return null;
  }

  /** UTF-16 without its mark: nearly every second byte of a mostly Latin text is zero. */
  private static @Nullable TextEncoding byZeros(byte[] b) {
    int[] zeros = new int[2];
    for (int i = 0; i < b.length; i++) {
      if (b[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int pairs = b.length / 2;
    if (pairs > 1 && zeros[1] > pairs / 2 && zeros[0] == 0) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0, false);
    }
    if (pairs > 1 && zeros[0] > pairs / 2 && zeros[1] == 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0, false);
    }
    return null;
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(file)) {
      boolean isEnd = false;
      while (!isEnd) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isEnd = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars.clear(), isEnd);
        if (result.isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    return true;
  }

  /** A damaged byte among many good letters costs its row and not the file. */
  private static boolean isMostlyUtf8(byte[] sample) {
    String text = new String(sample, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == BROKEN).count();
    long good = text.chars().filter(c -> c > 127 && c != BROKEN).count();
    return good > 2 * broken;
  }

  /** Whether letters of this file may have been lost, each now a U+FFFD. */
  boolean mayHaveBrokenLetters() {
    return !isCertainUtf8;
  }

  private static TextEncoding legacy(byte[] sample) throws RefusedFileException {
    String text = new String(sample, VIETNAMESE);
    double share = text.indexOf(BROKEN) < 0 ? VietnameseSyllables.share(text) : 0;
    LegacyFont.Guess guess = LegacyFont.of(sample).orElse(null);
    if (share >= 0.9 && (guess == null || guess.share() < share)) {
      return new TextEncoding(VIETNAMESE, 0, false);
    }
    String font = guess == null || guess.share() < share ? null : guess.font();
    String latin = new String(sample, StandardCharsets.ISO_8859_1);
    String shown = firstOdd(latin);
    Spot spot = Spot.line(firstOddLine(latin));
    if (font != null) {
      throw RefusedFileException.of(
          IssueCode.ENCODING_LEGACY_FONT, spot, shown, Map.of("font", font));
    }
    throw RefusedFileException.of(IssueCode.ENCODING_UNKNOWN, spot, shown, Map.of());
  }

  /** The first stretch of text with a letter beyond ASCII in it, for the message. */
  private static String firstOdd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        int from = Math.max(0, i - 15);
        return text.substring(from, Math.min(text.length(), i + 15)).strip();
      }
    }
    return "";
  }

  private static int firstOddLine(String text) {
    int line = 1;
    for (int i = 0; i < text.length() && text.charAt(i) <= 127; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** The file's text behind its mark. A byte that fits no letter becomes U+FFFD. */
  Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.skipNBytes(skip);
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      return new InputStreamReader(in, decoder);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
