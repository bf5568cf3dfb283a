package vn.kho.transform.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What has been added up for one unit on one boundary: a cell per period, sums to date per month.
 */
final class Totals {

  /** One period. */
  static final class Cell {
    @Nullable BigDecimal first;
    @Nullable BigDecimal second;
    int reported;

    /** How many that were due need not report, because others have done it for them. */
    int excused;

    int flags;

    boolean isEmpty() {
      return first == null && reported == 0 && flags == 0;
    }

    void add(Known known, Rule rule) {
      flags |= known.flags();
      BigDecimal amount = known.amount().first();
      if (rule.isMark()) {
        // A single act of anyone counts as often as it was done; of many, who did it is counted.
        boolean any = rule.units() == Rule.Units.ANY;
        BigDecimal done = any || amount.signum() <= 0 ? amount : BigDecimal.ONE;
        first = first == null ? done : any ? first.max(done) : first.add(done);
        second = second == null ? BigDecimal.ONE : second.add(BigDecimal.ONE);
      } else {
        first = first == null ? amount : first.add(amount);
        if (rule.isRatio()) {
          BigDecimal denominator = known.amount().second();
          second = second == null ? denominator : second.add(denominator);
        }
      }
    }
  }

  /** A sum to date. */
  static final class ToDate {
    @Nullable BigDecimal sum;
    boolean isNotComparable;

    void add(Known known) {
      if (!known.isNothing()) {
        sum = sum == null ? known.amount().first() : sum.add(known.amount().first());
      }
    }
  }

  private final @Nullable Cell[] cells;
  private final int firstMonth;
  private final ToDate[] year;
  private final ToDate[] term;
  private int start = Months.LAST;

  Totals(int periods, int firstMonth, int months) {
    this.cells = new @Nullable Cell[periods];
    this.firstMonth = firstMonth;
    this.year = new ToDate[months + 1];
    this.term = new ToDate[months + 1];
    for (int i = 0; i <= months; i++) {
      year[i] = new ToDate();
      term[i] = new ToDate();
    }
  }

  Cell cell(int period) {
    Cell cell = cells[period];
    if (cell == null) {
      cell = new Cell();
      cells[period] = cell;
    }
    return cell;
  }

  @Nullable Cell find(int period) {
    return cells[period];
  }

  ToDate year(int boundary) {
    return year[boundary - firstMonth];
  }

  ToDate term(int boundary) {
    return term[boundary - firstMonth];
  }

  void startsAt(int boundary) {
    start = Math.min(start, boundary);
  }

  int start() {
    return start;
  }
}
