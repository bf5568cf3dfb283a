package vn.kho.ingest.read;

/**
 * How a delimited text is written.
 *
 * @param delimiter what stands between cells; usually one character
 * @param quote what encloses cells; doubled inside them
 * @param escape what takes the meaning from the character behind it; {@link #NONE} when there is
 *     none
 */
public record CsvDialect(String delimiter, char quote, char escape) {

  /** Stands for "no such character"; Unicode gives it no meaning. */
  public static final char NONE = '\uFFFF';

  /** RFC 4180. */
  public static final CsvDialect COMMA = of(",");

  /** A dialect with double quotes. */
  public static CsvDialect of(String delimiter) {
    return new CsvDialect(delimiter, '"', NONE);
  }
}
