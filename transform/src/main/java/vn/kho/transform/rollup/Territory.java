package vn.kho.transform.rollup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What a plan was issued for: the territory of its unit on its first day, and its long periods. */
public record Territory(String planId, String unitId, LocalDate startsOn, List<Term> terms) {

  /** A period of more than one year: the plan's own, or one a target names. */
  public record Term(String label, int from, int to) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static Term of(String label, LocalDate firstDay, LocalDate lastDay) {
      return new Term(label, Months.of(firstDay), Months.of(lastDay) + 1);
    }
  }
}
