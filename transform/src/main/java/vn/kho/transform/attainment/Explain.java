package vn.kho.transform.attainment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sentences several kinds share. */
final class Explain {
  private Explain() {}

  static void noFigure(Draft draft) {
    draft.because(
        "Kế hoạch không in con số cho kỳ này.", "The plan prints no figure for this period.");
  }

  /** Why an undecided row is undecided. */
  static void open(Draft draft, Window window, Measured measured) {
    switch (window.state()) {
      case NOT_STARTED -> draft.because("Chưa đến kỳ.", "The period has not begun.");
      case CUT_SHORT ->
          draft.because(
              "Kế hoạch kết thúc sớm ngày " + Words.day(window.end()) + ", trước khi hết kỳ.",
              "The plan ended early on "
                  + Words.day(window.end())
                  + ", before the period was over.");
      case AFTER_PLAN ->
          draft.because(
              "Kế hoạch đã kết thúc ngày " + Words.day(window.end()) + ", trước khi kỳ bắt đầu.",
              "The plan ended on " + Words.day(window.end()) + ", before the period began.");
      case CLOSED -> coverage(draft, measured);
      case OPEN -> {}
    }
  }

  /** The figure follows the units in force; what the plan prints stands beside it. */
  static void moved(Draft draft, Target target) {
    BigDecimal printed = target.targetValueMax();
    BigDecimal figure = target.targetValue();
    if (printed != null && figure != null) {
      draft.because(
          "Kế hoạch in %s; theo số đơn vị hiện có là %s."
              .formatted(Words.vi(printed), Words.vi(figure)),
          "The plan prints %s; by the units in force it is %s."
              .formatted(Words.en(printed), Words.en(figure)));
    }
  }

  static void coverage(Draft draft, Measured measured) {
    @Nullable Integer due = measured.unitsDue();
    @Nullable Integer reported = measured.unitsReported();
    if (due == null || reported == null) {
      draft.because("Chưa có báo cáo.", "No report has come in.");
    } else if (!measured.isComplete()) {
      draft.because(
          reported + "/" + due + " đơn vị báo cáo đủ kỳ.",
          reported + "/" + due + " units have reported the whole period.");
    }
  }
}
