package vn.kho.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import vn.kho.ingest.issue.IssueCode;

/** Lines of a text within limits, in whatever encoding its bytes prove. */
public final class PlainText {
  private static final String BROKEN = String.valueOf(TextEncoding.BROKEN);

  private PlainText() {}

  /**
   * Passes the lines in order; those before a refusal have been passed on.
   *
   * @throws RefusedFileException with the line, when the text is too long or no text at all
   */
  public static void read(Path file, ReadLimits limits, Consumer<String> lines) throws IOException {
    long size = Files.size(file);
    if (size > limits.fileBytes()) {
      throw OfficePackage.tooLarge(size, limits);
    }
    ReadMeter meter = new ReadMeter(limits);
    TextEncoding encoding = TextEncoding.detect(file);
    try (Reader reader = new BufferedReader(encoding.open(file))) {
      int line = 0;
      StringBuilder text = new StringBuilder();
      int c = reader.read();
      while (c >= 0) {
        line++;
        Spot spot = Spot.line(line);
        meter.row(spot);
        text.setLength(0);
        while (c >= 0 && c != '\n') {
          if (c == 0) {
            throw notText(spot);
          }
          text.append((char) c);
          meter.growing(spot, text.length());
          c = reader.read();
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
          text.setLength(text.length() - 1);
        }
        meter.text(spot, text.length());
        if (encoding.mayHaveBrokenLetters() && text.indexOf(BROKEN) >= 0) {
          throw RefusedFileException.of(
              IssueCode.LETTERS_BROKEN, spot, text.toString().strip(), Map.of());
        }
        lines.accept(text.toString());
        c = c < 0 ? c : reader.read();
      }
    }
  }

  private static RefusedFileException notText(Spot spot) {
    return new RefusedFileException(
        "not_a_text",
        spot,
        "%s: có byte 0, đây không phải văn bản. Xin tệp .docx, .xlsx, .csv hoặc .txt."
            .formatted(spot.vi()),
        "%s: a zero byte, so this is no text. Ask for a .docx, .xlsx, .csv or .txt."
            .formatted(spot.en()));
  }
}
