package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Comparison;
import vn.kho.transform.attainment.Fraction;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/** A verdict with what it was taken from: the comparison, the state of the period, who reported. */
final class VerdictWords {

  private VerdictWords() {}

  /** cell = the row of the plan; null when the plan has none. */
  static void tell(Trail trail, int depth, Row row, @Nullable Row cell, Row plan, LocalDate asOf) {
    trail.say(
        depth,
        "Kết luận: %s. %s"
            .formatted(row.text("verdict"), Objects.requireNonNullElse(row.find("reason"), "")),
        "Verdict: %s. %s"
            .formatted(row.text("verdict"), Objects.requireNonNullElse(row.find("reason_en"), "")));
    Message compared = compared(row, cell);
    Message state = state(row, plan, asOf);
    Message reported = reported(row);
    trail.say(
        depth,
        "verdict = %s, vì: %s; %s; %s"
            .formatted(row.text("verdict"), compared.vi(), state.vi(), reported.vi()),
        "verdict = %s, because: %s; %s; %s"
            .formatted(row.text("verdict"), compared.en(), state.en(), reported.en()));
  }

  private static Message compared(Row row, @Nullable Row cell) {
    String kind = row.text("kind");
    if (kind.matches("parameter|no_target|eligibility_threshold|alert_threshold")) {
      return new Message(
          "loại " + kind + " không xếp loại", "the kind " + kind + " is never scored");
    }
    if (kind.equals("qualitative") || row.find("units_met") != null) {
      boolean isHeading = kind.equals("qualitative");
      return counted(
          row,
          isHeading ? "thành phần được đánh giá" : "đơn vị hiện có",
          isHeading ? "components assessed" : "units in force");
    }
    BigDecimal actual = row.findDecimal("actual_value");
    BigDecimal target = row.findDecimal("target_value");
    if (actual == null) {
      return new Message("chưa có kết quả để so", "there is no figure to compare");
    }
    if (target == null) {
      return new Message("không có mức giao để so", "there is no target to compare with");
    }
    Comparison comparison =
        Comparison.of(
            cell == null ? null : cell.find("comparator"),
            kind.equals("threshold_max") ? Comparison.AT_MOST : Comparison.AT_LEAST);
    boolean holds = comparison.holds(exact(row, actual), Fraction.of(target));
    Message a = Figure.of(actual);
    Message t = Figure.of(target);
    String sign = comparison.symbol();
    return new Message(
        "%s %s %s: %s".formatted(a.vi(), sign, t.vi(), holds ? "đúng" : "sai"),
        "%s %s %s: %s".formatted(a.en(), sign, t.en(), holds ? "true" : "false"));
  }

  /** A share is compared before it is rounded. */
  private static Fraction exact(Row row, BigDecimal actual) {
    BigDecimal part = row.findDecimal("numerator");
    BigDecimal whole = row.findDecimal("denominator");
    if (part == null || whole == null || whole.signum() <= 0) {
      return Fraction.of(actual);
    }
    Fraction share = Fraction.percentOf(part, whole);
    return Figure.isSame(share.stored(), actual) ? share : Fraction.of(actual);
  }

  private static Message counted(Row row, String vi, String en) {
    BigDecimal part = row.findDecimal("numerator");
    BigDecimal whole = row.findDecimal("denominator");
    if (part == null || whole == null) {
      return new Message("không có " + vi, "no " + en);
    }
    Message p = Figure.of(part);
    Message w = Figure.of(whole);
    boolean isAll = part.compareTo(whole) == 0;
    return new Message(
        "%s = %s %s: %s".formatted(p.vi(), w.vi(), vi, isAll ? "đúng" : "sai"),
        "%s = %s %s: %s".formatted(p.en(), w.en(), en, isAll ? "true" : "false"));
  }

  private static Message state(Row row, Row plan, LocalDate asOf) {
    LocalDate end = LocalDate.parse(row.text("period_end"));
    String early = plan.find("ended_early_on");
    if (early != null
        && !asOf.isBefore(LocalDate.parse(early))
        && LocalDate.parse(early).isBefore(end)) {
      return new Message("kế hoạch kết thúc sớm ngày " + early, "the plan ended early on " + early);
    }
    return asOf.isBefore(end)
        ? new Message("kỳ chưa hết (đến " + end + ")", "the period is open (to " + end + ")")
        : new Message("kỳ đã hết ngày " + end, "the period closed on " + end);
  }

  private static Message reported(Row row) {
    String due = row.find("units_due");
    String reported = row.find("units_reported");
    return due == null || reported == null
        ? new Message("không tính theo đơn vị báo cáo", "not a matter of units reporting")
        : new Message(
            "%s/%s đơn vị báo cáo đủ".formatted(reported, due),
            "%s/%s units reported in full".formatted(reported, due));
  }
}
