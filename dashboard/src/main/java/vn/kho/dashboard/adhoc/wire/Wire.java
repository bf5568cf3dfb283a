package vn.kho.dashboard.adhoc.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Frames between parent and child: one type byte, a length, the payload. The reader decides how
 * long a frame or a text may be, because the other side may be in the hands of a hostile statement.
 */
public final class Wire {
  /**
   * A child never sends a longer frame; a longer cell travels in several frames' rows or is cut.
   */
  public static final int FRAME_BYTES = 16 << 20;

  /** Longest word of error text, column name or type name taken from a child. */
  public static final int WORD_BYTES = 16 << 10;

  private Wire() {}

  /** Writes a text as length and UTF-8. */
  public static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads a text of at most the given number of bytes.
   *
   * @throws WireException when the length is negative or above the bound
   */
  public static String readText(DataInputStream in, int maxBytes) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > maxBytes) {
      throw new WireException(
          "a text of " + length + " bytes where at most " + maxBytes + " may be");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new WireException("the text ends after " + bytes.length + " of " + length + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes an enum's value by its name. */
  public static void writeName(DataOutputStream out, Enum<?> value) throws IOException {
    writeText(out, value.name());
  }

  /**
   * Reads an enum's value by its name.
   *
   * @throws WireException when there is none of that name
   */
  public static <E extends Enum<E>> E readName(DataInputStream in, Class<E> type)
      throws IOException {
    String name = readText(in, 64);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new WireException("there is no " + type.getSimpleName() + " " + name);
    }
  }

  /** Cuts a text to a number of characters, never inside a surrogate pair. */
  public static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }
}
