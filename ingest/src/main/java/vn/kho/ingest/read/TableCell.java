package vn.kho.ingest.read;

import java.util.EnumSet;
import java.util.Set;

/**
 * One cell as text, before any meaning.
 *
 * @param text what stands in it; numbers plain with a decimal point, dates as yyyy-MM-dd, raised
 *     text as {@code <sup>1</sup>}
 * @param type how the file stored it; everything is TEXT in csv and docx
 */
public record TableCell(String text, Type type, Set<Mark> marks) {

  /** PERCENT: a number the file shows with %, already multiplied by 100, "%" at its end. */
  public enum Type {
    TEXT,
    NUMBER,
    PERCENT,
    DATE,
    BOOLEAN,
    ERROR
  }

  /**
   * FORMULA: the value the file stored for a formula. NO_VALUE: a formula without a stored value.
   * MERGED_ACROSS, MERGED_DOWN: the cell is covered by one at its left, or above it (whose text it
   * then carries).
   */
  public enum Mark {
    FORMULA,
    NO_VALUE,
    MERGED_ACROSS,
    MERGED_DOWN
  }

  public static final TableCell EMPTY = new TableCell("", Type.TEXT, Set.of());

  public static TableCell text(String text) {
    return text.isEmpty() ? EMPTY : new TableCell(text, Type.TEXT, Set.of());
  }

  /** The same type and marks over another text. */
  public TableCell withText(String other) {
    return new TableCell(other, type, marks);
  }

  public TableCell with(Mark mark) {
    EnumSet<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return new TableCell(text, type, Set.copyOf(more));
  }

  public boolean isBlank() {
    return text.isBlank() && !marks.contains(Mark.NO_VALUE);
  }
}
