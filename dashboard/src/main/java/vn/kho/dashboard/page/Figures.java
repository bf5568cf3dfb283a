package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** Writes the figures of an attainment the way its kind is spoken of. */
final class Figures {
  private static final Set<String> SHARES =
      Set.of("percent", "percent_point_growth", "growth", "threshold_max");

  private static final Set<String> LIMITS =
      Set.of("alert_threshold", "eligibility_threshold", "per_unit_minimum", "per_unit_range");

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Texts texts;
  private final Numbers numbers;

  Figures(Texts texts, Numbers numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /** A headline: {@code 373/500}, {@code 170/178 cơ sở}, {@code 73,7 % / ≥ 80 %}. */
  String headline(Target target, Attainment a) {
    if (a.countsUnits()) {
      return fraction(a.drawnActual(), a.drawnTarget());
    }
    if (a.kind().equals("parameter")) {
      return numbers.number(a.targetValue(), Math.max(target.decimals(), 2));
    }
    if (a.kind().equals("qualitative")) {
      return fraction(a.numerator(), a.denominator());
    }
    if (a.actualValue() == null && a.status() == Status.NOT_ASSESSED) {
      return Numbers.NOT_APPLICABLE;
    }
    if (isShare(target, a)) {
      return numbers.percent(a.actualValue(), target.decimals());
    }
    if (isShareOfUnits(a)) {
      return a.denominator() == null
          ? numbers.percent(a.actualValue())
          : fraction(a.numerator(), a.denominator());
    }
    return fraction(
        a.actualValue(),
        a.targetValue(),
        decimals(target, a.actualValue()),
        decimals(target, a.targetValue()));
  }

  /** A threshold, or what each unit must reach, is spoken of in percent where it is asked so. */
  private static boolean isShare(Target target, Attainment a) {
    boolean isAskedSo = LIMITS.contains(a.kind()) && !a.countsUnits();
    return SHARES.contains(a.kind()) || (isAskedSo && "%".equals(target.measureUnit()));
  }

  /**
   * A count that holds a share of a divided unit is no whole number; written as one it would
   * contradict its percentage.
   */
  static int decimals(int usual, @Nullable BigDecimal value) {
    boolean isWhole = value == null || value.stripTrailingZeros().scale() <= 0;
    return isWhole ? usual : Math.max(1, usual);
  }

  static int decimals(Target target, @Nullable BigDecimal value) {
    return decimals(target.decimals(), value);
  }

  /** Acts that every unit owes are measured in percent of the units. */
  private static boolean isShareOfUnits(Attainment a) {
    return (a.kind().equals("milestone") || a.kind().equals("deadline"))
        && a.targetValue() != null
        && a.targetValue().compareTo(WHOLE) == 0;
  }

  /** Beside the headline: {@code (74,6 %)}, or what was asked for; empty where it says nothing. */
  String beside(Target target, Attainment a) {
    if (a.isSilent()) {
      return "";
    }
    if (isShare(target, a)) {
      return a.targetValue() == null ? "" : "/ " + asked(target, a.targetValue(), "%");
    }
    if (a.kind().equals("milestone") && a.attainmentPct() == null) {
      return "";
    }
    return a.attainmentPct() == null ? "" : "(" + numbers.percent(a.attainmentPct()) + ")";
  }

  /** What a target asks for: {@code ≥ 500 hộ}. */
  String asked(Target target, @Nullable BigDecimal value, @Nullable String measureUnit) {
    if (value == null) {
      return Numbers.NOT_APPLICABLE;
    }
    String sign =
        target.comparator() == null
            ? ""
            : texts.get("comparator." + name(target.comparator())) + "\u00a0";
    String figure = numbers.number(value, Math.max(target.decimals(), 2));
    return sign + figure + unit(measureUnit);
  }

  private String unit(@Nullable String measureUnit) {
    if (measureUnit == null) {
      return "";
    }
    return measureUnit.equals("%") ? numbers.percentSign() : "\u00a0" + measureUnit;
  }

  /** Coverage: {@code 172/178 (96,6 %)}; not applicable where nobody was due. */
  String coverage(Attainment a) {
    Integer due = a.unitsDue();
    Integer reported = a.unitsReported();
    if (due == null || reported == null || due == 0) {
      return Numbers.NOT_APPLICABLE;
    }
    return numbers.number(reported)
        + "/"
        + numbers.number(due)
        + " ("
        + numbers.percent(a.coveragePct())
        + ")";
  }

  String actual(Target target, Attainment a) {
    if (a.countsUnits()) {
      return fraction(a.drawnActual(), a.drawnTarget());
    }
    if (a.actualValue() == null) {
      return a.status() == Status.NOT_ASSESSED ? Numbers.NOT_APPLICABLE : Numbers.UNKNOWN;
    }
    return isShare(target, a)
        ? numbers.percent(a.actualValue(), target.decimals())
        : numbers.number(a.actualValue(), decimals(target, a.actualValue()));
  }

  private String fraction(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return fraction(part, whole, 0, 0);
  }

  private String fraction(
      @Nullable BigDecimal part,
      @Nullable BigDecimal whole,
      int decimalsOfPart,
      int decimalsOfWhole) {
    String figure = numbers.number(part, decimalsOfPart);
    return whole == null ? figure : figure + "/" + numbers.number(whole, decimalsOfWhole);
  }

  private static String name(String comparator) {
    return switch (comparator) {
      case ">=" -> "at_least";
      case ">" -> "more_than";
      case "<=" -> "at_most";
      case "<" -> "less_than";
      default -> "equal";
    };
  }
}
