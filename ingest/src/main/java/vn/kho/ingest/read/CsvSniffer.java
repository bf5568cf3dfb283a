package vn.kho.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds how a delimited text is written, by trying each way on its beginning. */
final class CsvSniffer {
  private static final int SAMPLE = 1 << 15;
  private static final int LINE = 1 << 16;

  /** So many records make no habit. */
  private static final int FEW = 5;

  private static final double CONSISTENT = 0.95;
  private static final List<String> USUAL = List.of(",", ";", "\t", "|");
  private static final List<String> RARE = List.of(" ", ":", "^", "~");

  private CsvSniffer() {}

  /**
   * What was found.
   *
   * @param width cells of most records; 1 when nothing tells
   * @param quoted which cells stand in quotation marks in nearly every record
   */
  record Sniffed(CsvDialect dialect, int width, BitSet quoted) {}

  /** The dialect whose records agree best on their number of cells; comma when nothing tells. */
  static Sniffed sniff(Reader in) throws IOException {
    char[] buffer = new char[SAMPLE];
    int length = 0;
    for (int n = in.read(buffer, 0, SAMPLE); n > 0; n = in.read(buffer, length, SAMPLE - length)) {
      length += n;
    }
    return sniff(new String(buffer, 0, length), length == SAMPLE);
  }

  private static Sniffed sniff(String sample, boolean isCut) {
    String named = separatorLine(sample);
    if (named != null) {
      Trial trial = trial(sample, isCut, CsvDialect.of(named));
      return trial.sniffed();
    }
    Trial best = best(sample, isCut, USUAL);
    if (best.score < CONSISTENT) {
      Trial rare = best(sample, isCut, RARE);
      boolean isTable = rare.width > 2 && rare.headWidth() == rare.width;
      boolean isRare = best.score < 0.5 ? rare.score > 0.9 : isTable && rare.score > CONSISTENT;
      best = isRare ? rare : best;
    }
    return best.sniffed();
  }

  /** Excel's first line {@code sep=;}. */
  static @Nullable String separatorLine(String text) {
    boolean isNamed =
        text.length() >= 5
            && text.substring(0, 4).toLowerCase(Locale.ROOT).equals("sep=")
            && (text.length() == 5 || CsvLines.isLineEnd(text.charAt(5)));
    return isNamed ? text.substring(4, 5) : null;
  }

  private static Trial best(String sample, boolean isCut, List<String> delimiters) {
    Trial best = new Trial(CsvDialect.COMMA, List.of());
    for (String delimiter : delimiters) {
      Trial trial = trial(sample, isCut, CsvDialect.of(delimiter));
      if (trial.problems > 0 && sample.indexOf('\\') >= 0) {
        Trial escaped = trial(sample, isCut, new CsvDialect(delimiter, '"', '\\'));
        trial = escaped.problems < trial.problems ? escaped : trial;
      }
      if (trial.isEnclosedBy('\'')) {
        Trial single = trial(sample, isCut, new CsvDialect(delimiter, '\'', CsvDialect.NONE));
        boolean isBetter =
            single.score > trial.score || (single.score == trial.score && !trial.hasDoubleQuotes());
        trial = single.problems == 0 && isBetter ? single : trial;
      }
      if (!delimiter.isBlank() && sample.contains(delimiter + " ")) {
        CsvDialect d = trial.dialect;
        Trial wide = trial(sample, isCut, new CsvDialect(delimiter + " ", d.quote(), d.escape()));
        boolean isSpaced = wide.score > 0 && wide.headWidth() == trial.headWidth();
        trial = isSpaced && wide.score >= trial.score ? wide : trial;
      }
      if (delimiter.equals("\t") && trial.isDoubled()) {
        trial =
            trial(
                sample,
                isCut,
                new CsvDialect("\t\t", trial.dialect.quote(), trial.dialect.escape()));
      }
      if (trial.score > best.score || (trial.score == best.score && trial.width > best.width)) {
        best = trial;
      }
    }
    return best;
  }

  private static Trial trial(String sample, boolean isCut, CsvDialect dialect) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvScanner scanner =
        new CsvScanner(new CsvLines(new StringReader(sample), LINE), dialect, LINE)) {
      for (CsvRecord record = scanner.next(); record != null; record = scanner.next()) {
        if (!record.isBlank()) {
          records.add(record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (isCut && records.size() > 1) {
      records.remove(records.size() - 1);
    }
    return new Trial(dialect, records);
  }

  /** One dialect tried on the sample. */
  private static final class Trial {
    final CsvDialect dialect;
    final List<CsvRecord> records;
    final int problems;
    final int width;
    final double score;

    Trial(CsvDialect dialect, List<CsvRecord> records) {
      this.dialect = dialect;
      this.records = records;
      this.problems = (int) records.stream().filter(record -> record.problem() != null).count();
      Map<Integer, Integer> counts = new HashMap<>();
      records.forEach(record -> counts.merge(record.cells().size(), 1, Integer::sum));
      int mode = 1;
      int most = 0;
      for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
        boolean isBetter =
            entry.getValue() > most || (entry.getValue() == most && entry.getKey() > mode);
        if (entry.getKey() > 1 && isBetter) {
          mode = entry.getKey();
          most = entry.getValue();
        }
      }
      width = mode;
      score = records.isEmpty() ? 0 : (double) (most - problems) / records.size();
    }

    /** Whether at least two cells begin with such a mark. */
    boolean isEnclosedBy(char mark) {
      return records.stream()
              .flatMap(record -> record.cells().stream())
              .filter(cell -> cell.length() > 2 && cell.charAt(0) == mark)
              .count()
          >= 2;
    }

    Sniffed sniffed() {
      BitSet quoted = new BitSet();
      for (int i = 0; i < width && records.size() >= FEW; i++) {
        int cell = i;
        long marked = records.stream().filter(record -> record.quoted().get(cell)).count();
        quoted.set(i, marked >= 0.9 * records.size());
      }
      return new Sniffed(dialect, width, quoted);
    }

    /** Whether every second cell of every record is blank: the delimiter was written twice. */
    boolean isDoubled() {
      return width > 2
          && records.stream()
              .map(CsvRecord::cells)
              .allMatch(
                  cells ->
                      cells.size() % 2 == 1
                          && IntStream.range(0, cells.size())
                              .allMatch(i -> i % 2 == 0 || cells.get(i).isEmpty()));
    }

    boolean hasDoubleQuotes() {
      return records.stream().anyMatch(record -> record.text().contains("\""));
    }

    /** Cells of the first record. */
    int headWidth() {
      return records.isEmpty() ? 0 : records.get(0).cells().size();
    }
  }
}
