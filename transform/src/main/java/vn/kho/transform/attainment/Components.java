package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Components as one row: reached only when all are, as slow as the slowest, with all their marks.
 */
final class Components {
  private Components() {}

  /** parts: for each component its row, or its rows when it has none of the heading's length. */
  static Draft together(Draft draft, Map<String, List<Draft>> parts) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    parts.forEach(
        (row, said) -> verdicts.put(row, together(said.stream().map(Draft::verdict).toList())));
    List<Verdict> assessed =
        verdicts.values().stream().filter(verdict -> verdict != Verdict.NOT_ASSESSED).toList();
    long reached = assessed.stream().filter(Verdict::isReached).count();
    BigDecimal part = BigDecimal.valueOf(reached);
    BigDecimal whole = BigDecimal.valueOf(assessed.size());
    draft.verdict(together(List.copyOf(verdicts.values()))).parts(part, whole);
    if (!assessed.isEmpty()) {
      draft.attainmentPct(Fraction.percentOf(part, whole));
    }
    parts.values().forEach(said -> said.forEach(draft::markedAs));
    if (draft.verdict() == Verdict.IN_PROGRESS) {
      parts.values().forEach(said -> said.forEach(draft::notFasterThan));
    }
    explain(draft, verdicts, reached, assessed.size());
    return draft;
  }

  /** Those not assessed are left out; nothing left is not assessed. */
  private static Verdict together(List<Verdict> verdicts) {
    List<Verdict> assessed =
        verdicts.stream().filter(verdict -> verdict != Verdict.NOT_ASSESSED).toList();
    if (assessed.isEmpty()) {
      return Verdict.NOT_ASSESSED;
    }
    for (Verdict verdict :
        List.of(Verdict.NOT_ACHIEVED, Verdict.IN_PROGRESS, Verdict.INSUFFICIENT_DATA)) {
      if (assessed.contains(verdict)) {
        return verdict;
      }
    }
    return assessed.contains(Verdict.EXCEEDED) ? Verdict.EXCEEDED : Verdict.ACHIEVED;
  }

  private static void explain(
      Draft draft, Map<String, Verdict> verdicts, long reached, int assessed) {
    draft.because(
        reached + "/" + assessed + " thành phần.", reached + "/" + assessed + " components.");
    list(draft, verdicts, Verdict.NOT_ACHIEVED, "Chưa đạt: ", "Not achieved: ");
    list(draft, verdicts, Verdict.INSUFFICIENT_DATA, "Thiếu số liệu: ", "Insufficient data: ");
    list(draft, verdicts, Verdict.NOT_ASSESSED, "Không đánh giá: ", "Not assessed: ");
  }

  private static void list(
      Draft draft, Map<String, Verdict> verdicts, Verdict wanted, String vi, String en) {
    List<String> rows = new ArrayList<>();
    verdicts.forEach(
        (row, verdict) -> {
          if (verdict == wanted) {
            rows.add(row);
          }
        });
    if (!rows.isEmpty()) {
      Reason shown = Words.names(rows);
      draft.because(vi + shown.vi() + ".", en + shown.en() + ".");
    }
  }
}
