package vn.kho.ingest.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.Qualifier;
import vn.kho.ingest.model.ReportState;
import vn.kho.ingest.model.ValueType;
import vn.kho.ingest.parse.Figure;
import vn.kho.ingest.parse.Figures;

/** Whether a figure can be one of its indicator. */
final class FigureRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FigureRules() {}

  /**
   * A figure that may be stored.
   *
   * @param value null for ratios with parts, and when nothing is reported
   */
  record Accepted(
      ReportState state,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      Qualifier qualifier) {}

  /** Why a figure may not be stored, and in which column that shows. */
  record Refused(IssueCode code, String column, String found, Map<String, ?> details) {}

  /** One of the two is null. */
  record Outcome(@Nullable Accepted accepted, @Nullable Refused refused) {}

  /**
   * Judges the three cells of a figure.
   *
   * @param raw text of the value's cell, for the message
   */
  static Outcome judge(
      Indicator indicator, Figure value, Figure numerator, Figure denominator, String raw) {
    return indicator.valueType() == ValueType.RATIO
        ? ratio(indicator, value, numerator, denominator, raw)
        : amount(indicator, value, numerator, denominator, raw);
  }

  private static Outcome amount(
      Indicator indicator, Figure value, Figure numerator, Figure denominator, String raw) {
    if (says(numerator) || says(denominator)) {
      BigDecimal part = says(numerator) ? numerator.value() : denominator.value();
      return refuse(indicator, IssueCode.PARTS_NOT_EXPECTED, "numerator", String.valueOf(part));
    }
    if (value.kind() == Figure.Kind.NOTHING) {
      return accept(value.state(), null, null, null, value.qualifier());
    }
    if (value.kind() == Figure.Kind.PARTS || value.value() == null) {
      return refuse(indicator, IssueCode.PARTS_NOT_EXPECTED, "value", raw);
    }
    BigDecimal amount = value.value();
    if (indicator.valueType() == ValueType.MILESTONE) {
      boolean isDoneOrNot = amount.signum() == 0 || amount.compareTo(BigDecimal.ONE) == 0;
      return isDoneOrNot && value.kind() != Figure.Kind.PERCENT
          ? accept(ReportState.VALUE, amount, null, null, value.qualifier())
          : refuse(indicator, IssueCode.MILESTONE_EXPECTED, "value", raw);
    }
    if (value.kind() == Figure.Kind.MARK) {
      return refuse(indicator, IssueCode.MARK_NOT_ALLOWED, "value", raw);
    }
    if (amount.signum() < 0 && !indicator.mayBeNegative()) {
      return refuse(indicator, IssueCode.NUMBER_NEGATIVE, "value", raw);
    }
    boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
    return isWhole || !isCount(indicator)
        ? accept(ReportState.VALUE, amount, null, null, value.qualifier())
        : refuse(indicator, IssueCode.NUMBER_NOT_WHOLE, "value", raw);
  }

  /** Whether its figures can only be whole numbers. */
  static boolean isCount(Indicator indicator) {
    return indicator.valueType() == ValueType.COUNT && indicator.decimals() == 0;
  }

  private static Outcome ratio(
      Indicator indicator, Figure value, Figure numerator, Figure denominator, String raw) {
    if (value.kind() == Figure.Kind.MARK) {
      return refuse(indicator, IssueCode.MARK_NOT_ALLOWED, "value", raw);
    }
    if (isOdd(numerator) || isOdd(denominator)) {
      String column = isOdd(numerator) ? "numerator" : "denominator";
      return refuse(indicator, IssueCode.MARK_NOT_ALLOWED, column, column);
    }
    BigDecimal part = says(numerator) ? numerator.value() : value.numerator();
    BigDecimal whole = says(denominator) ? denominator.value() : value.denominator();
    if (part == null && whole == null) {
      return share(indicator, value, raw);
    }
    if (part == null || whole == null) {
      return refuse(
          indicator,
          IssueCode.DENOMINATOR_MISSING,
          part == null ? "numerator" : "denominator",
          String.valueOf(part == null ? whole : part));
    }
    return parts(indicator, value, part, whole, raw);
  }

  private static Outcome share(Indicator indicator, Figure value, String raw) {
    BigDecimal share = value.value();
    if (share == null) {
      return accept(value.state(), null, null, null, value.qualifier());
    }
    boolean isOutside = share.signum() < 0 || share.compareTo(HUNDRED) > 0;
    return isOutside && !indicator.mayExceed()
        ? refuse(indicator, IssueCode.SHARE_OUT_OF_RANGE, "value", raw)
        : accept(ReportState.VALUE, share, null, null, value.qualifier());
  }

  private static Outcome parts(
      Indicator indicator, Figure value, BigDecimal part, BigDecimal whole, String raw) {
    if (contradicts(value.numerator(), part) || contradicts(value.denominator(), whole)) {
      return refuse(indicator, IssueCode.VALUE_NOT_READ, "value", raw);
    }
    if (part.signum() < 0 || whole.signum() < 0) {
      return refuse(
          indicator,
          IssueCode.NUMBER_NEGATIVE,
          part.signum() < 0 ? "numerator" : "denominator",
          part + "/" + whole);
    }
    if (part.compareTo(whole) > 0 && !indicator.mayExceed()) {
      return new Outcome(
          null,
          new Refused(
              IssueCode.NUMERATOR_ABOVE_DENOMINATOR,
              "numerator",
              part.toPlainString(),
              Map.of("numerator", part.toPlainString(), "denominator", whole.toPlainString())));
    }
    BigDecimal printed = value.value();
    if (printed != null && !Figures.agrees(part, whole, printed)) {
      Map<String, Object> details = new HashMap<>(Figures.contradiction(part, whole, printed));
      return new Outcome(
          null, new Refused(IssueCode.PERCENT_CONTRADICTS_PARTS, "value", raw, details));
    }
    return accept(ReportState.VALUE, null, part, whole, value.qualifier());
  }

  /** A part of a ratio is a plain number or nothing. */
  private static boolean isOdd(Figure figure) {
    return figure.kind() != Figure.Kind.NUMBER && figure.kind() != Figure.Kind.NOTHING;
  }

  private static boolean says(Figure figure) {
    return figure.value() != null;
  }

  private static boolean contradicts(@Nullable BigDecimal inValue, BigDecimal inColumn) {
    return inValue != null && inValue.compareTo(inColumn) != 0;
  }

  private static Outcome accept(
      ReportState state,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      Qualifier qualifier) {
    return new Outcome(new Accepted(state, value, numerator, denominator, qualifier), null);
  }

  private static Outcome refuse(Indicator indicator, IssueCode code, String column, String found) {
    Words name = new Words(indicator.nameVi(), indicator.nameEn());
    return new Outcome(
        null,
        new Refused(
            code, column, found, Map.of("indicator", name, "unit", indicator.measureUnit())));
  }
}
