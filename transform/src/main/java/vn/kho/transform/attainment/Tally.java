package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Decision.Standing;

/** The units of a per-unit target counted: who meets it, who falls short, who is silent. */
final class Tally {
  private final BigDecimal minimum;
  private final List<String> fallShort = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();
  private final List<String> aboveRange = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private int due;
  private int met;
  private int complete;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal cappedTotal = BigDecimal.ZERO;
  private @Nullable BigDecimal numerator;
  private @Nullable BigDecimal denominator;
  private Marks marks = Marks.NONE;

  Tally(BigDecimal minimum) {
    this.minimum = minimum;
  }

  void add(Unit unit, Measured measured, Standing standing, Target target) {
    due++;
    marks = marks.and(measured.marks());
    complete += measured.isComplete() ? 1 : 0;
    Fraction actual = measured.actual();
    if (standing == Standing.NOTHING_TO_JUDGE) {
      leftOut.add(unit.name());
      return;
    }
    if (actual == null) {
      silent.add(unit.name());
      return;
    }
    met += standing.isMet() ? 1 : 0;
    if (!standing.isMet()) {
      fallShort.add(unit.name());
    }
    BigDecimal value = actual.stored();
    BigDecimal most = target.targetValueMax();
    if (target.kind() == TargetKind.PER_UNIT_RANGE && most != null && value.compareTo(most) > 0) {
      aboveRange.add(unit.name());
    }
    total = total.add(value);
    cappedTotal = cappedTotal.add(value.min(minimum).max(BigDecimal.ZERO));
    numerator = Sums.plus(numerator, measured.numerator());
    denominator = Sums.plus(denominator, measured.denominator());
  }

  int due() {
    return due;
  }

  /** Those that are judged: all but the units with nothing to take a share of. */
  int judged() {
    return due - leftOut.size();
  }

  int met() {
    return met;
  }

  BigDecimal cappedTotal() {
    return cappedTotal;
  }

  /** The total of all units, or their common share. */
  Measured measured() {
    return new Measured(
        silent.size() == judged() ? null : common(),
        numerator,
        denominator,
        due,
        complete,
        complete == due,
        marks,
        null);
  }

  private Fraction common() {
    return numerator != null && denominator != null && denominator.signum() > 0
        ? Fraction.percentOf(numerator, denominator)
        : Fraction.of(total);
  }

  void explain(Draft draft, Target target) {
    String least = Words.vi(minimum);
    draft.because(
        met + "/" + judged() + " đơn vị đạt mức " + least + ".",
        met + "/" + judged() + " units reach " + Words.en(minimum) + ".");
    BigDecimal printed = target.targetValueMax();
    BigDecimal owed = minimum.multiply(BigDecimal.valueOf(due));
    boolean isPrintedOtherwise = printed != null && printed.compareTo(owed) != 0;
    if (target.kind() == TargetKind.PER_UNIT_MINIMUM && printed != null && isPrintedOtherwise) {
      draft.because(
          "Kế hoạch in %s; theo số đơn vị hiện có: %s × %d = %s."
              .formatted(Words.vi(printed), least, due, Words.vi(owed)),
          "The plan prints %s; by the units in force: %s × %d = %s."
              .formatted(Words.en(printed), Words.en(minimum), due, Words.en(owed)));
    }
    list(draft, fallShort, "Chưa đạt mức: ", "Short of it: ");
    list(draft, silent, "Chưa báo cáo: ", "Silent: ");
    list(draft, leftOut, "Mẫu số bằng 0, không tính: ", "The denominator is 0, left out: ");
    list(draft, aboveRange, "Trên mức: ", "Above the range: ");
  }

  private static void list(Draft draft, List<String> names, String vi, String en) {
    if (!names.isEmpty()) {
      Reason shown = Words.names(names);
      draft.because(vi + shown.vi() + ".", en + shown.en() + ".");
    }
  }
}
