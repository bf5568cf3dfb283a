package vn.kho.transform.rollup;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From when to when units that do not report an indicator told figures of it that could stand in
 * for others: so that what those below told is kept until it is known whether they do.
 *
 * @param firstYear of the earliest such figure
 * @param lastYear of the latest; before the first when there is none
 */
public record Above(int firstYear, int lastYear) implements Serializable {

  private static final long serialVersionUID = 1L;

  static final Above SILENT = new Above(1, 0);

  /** Figures of any time. */
  static final Above ALWAYS = new Above(0, 9999);

  boolean isSilent() {
    return firstYear > lastYear;
  }

  /** Its years that are shown. */
  List<Integer> years(Frame frame) {
    return IntStream.range(frame.firstMonth() / 12, frame.end() / 12)
        .filter(year -> firstYear <= year && year <= lastYear)
        .boxed()
        .toList();
  }
}
