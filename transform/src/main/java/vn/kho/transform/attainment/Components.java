package vn.kho.transform.attainment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Several verdicts as one. */
final class Components {
  private Components() {}

  /** Those not assessed are left out; nothing left is not assessed. */
  static Verdict together(List<Verdict> verdicts) {
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

  static void explain(Draft draft, Map<String, Verdict> verdicts, long reached, int assessed) {
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
