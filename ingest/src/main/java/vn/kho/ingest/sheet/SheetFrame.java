package vn.kho.ingest.sheet;

import java.util.List;

/**
 * What a sheet is besides its rows.
 *
 * @param name wish for its name; what the format forbids is mended
 * @param widths of the first columns, in characters
 * @param frozenRows rows that stay in sight
 * @param merged ranges: {@code A1:F1}
 */
public record SheetFrame(
    String name,
    List<Integer> widths,
    int frozenRows,
    Protection protection,
    List<String> merged,
    List<Entry> entries,
    List<Note> notes) {

  /** Whether locked cells can be changed. */
  public enum Protection {
    OPEN,
    LOCKED
  }

  /** A sheet with notes and no more. */
  public static SheetFrame noted(String name, List<Note> notes) {
    return new SheetFrame(name, List.of(), 0, Protection.OPEN, List.of(), List.of(), notes);
  }
}
