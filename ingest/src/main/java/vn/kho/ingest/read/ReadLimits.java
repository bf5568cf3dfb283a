package vn.kho.ingest.read;

/**
 * How much of one file is read at most. Every limit is checked while reading, so a hostile file
 * costs no more than its limits: all together stay well inside a heap of 256 MB.
 *
 * @param fileBytes size of the file as received
 * @param packageParts entries of a zip package
 * @param partBytes inflated size of one package part
 * @param inflationRatio inflated bytes for one compressed byte, counted after the first 4 MiB
 * @param xmlDepth elements open at once
 * @param markupChars one tag, comment or run of text in XML
 * @param cellChars characters of one cell, paragraph or line
 * @param textChars characters of all cells and lines together
 * @param rows rows and lines
 * @param columns columns of one row
 * @param cells cells that are not blank
 * @param merges merged ranges
 */
public record ReadLimits(
    long fileBytes,
    int packageParts,
    long partBytes,
    int inflationRatio,
    int xmlDepth,
    int markupChars,
    int cellChars,
    long textChars,
    int rows,
    int columns,
    int cells,
    int merges) {

  private static final long MIB = 1L << 20;

  /** A plan as issued: the longest seen has 120 rows; this is room for a hundred of them. */
  public static ReadLimits forPlan() {
    return new ReadLimits(
        32 * MIB, 2_000, 64 * MIB, 250, 64, 1_000_000, 40_000, 1_000_000, 20_000, 256, 200_000,
        5_000);
  }

  /** A results file, read row by row and never kept whole, so that only its strings are held. */
  public static ReadLimits forResults() {
    return new ReadLimits(
        4096 * MIB,
        2_000,
        1024 * MIB,
        250,
        64,
        1_000_000,
        40_000,
        500_000_000,
        1_048_576,
        1_024,
        20_000_000,
        5_000);
  }
}
