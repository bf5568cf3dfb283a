package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a child wrote to its standard error, for our log: read to the end, kept to a bound. */
final class LastWords {
  private static final int KEPT_CHARS = 4_000;

  private final StringBuilder words = new StringBuilder();

  void read(InputStream stream) {
    byte[] buffer = new byte[1024];
    try (stream) {
      for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
        add(new String(buffer, 0, length, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      add(String.valueOf(e.getMessage()));
    }
  }

  synchronized void add(String text) {
    if (words.length() < KEPT_CHARS) {
      words.append(text);
    }
  }

  @Override
  public synchronized String toString() {
    return words.toString();
  }
}
