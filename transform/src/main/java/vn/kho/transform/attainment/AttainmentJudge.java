package vn.kho.transform.attainment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges all targets of one plan; no clock, no files, the same rows for the same input. */
public final class AttainmentJudge {
  private AttainmentJudge() {}

  /** The rows of {@code mart_attainment} of one plan, in the order of its targets. */
  public static List<AttainmentRow> judge(JudgeInput input) {
    JudgeContext context = new JudgeContext(input);
    Map<Target, List<Draft>> drafts = new LinkedHashMap<>();
    for (Target target : context.targets()) {
      drafts.put(target, judge(target, context));
    }
    Unplanned.add(drafts, context);
    Headings.judge(drafts, context);
    List<AttainmentRow> rows = new ArrayList<>();
    drafts.values().forEach(list -> list.forEach(draft -> rows.add(draft.row())));
    return rows;
  }

  static List<Draft> judge(Target target, JudgeContext context) {
    List<Draft> drafts = new ArrayList<>(KindRule.of(target, context).judge(target, context));
    closeAbolished(target, context, drafts);
    sayUnknownFilter(target, context, drafts.get(0));
    return drafts;
  }

  /** A level that no longer exists owes nothing: its last value stands, without a verdict. */
  private static void closeAbolished(Target target, JudgeContext context, List<Draft> drafts) {
    if (!target.kind().isScored()
        || !context.isAbolished(target)
        || isClosedByEarlierSuccess(target, drafts.get(0))) {
      return;
    }
    String last = Words.day(context.lastDay(target));
    for (Draft draft : drafts) {
      draft
          .verdict(Verdict.NOT_ASSESSED)
          .paceStatus(null)
          .because(
              "Cấp thực hiện không còn từ sau ngày "
                  + last
                  + "; giữ giá trị cuối cùng, không đánh giá.",
              "The level no longer exists after "
                  + last
                  + "; its last value stands, not assessed.");
    }
  }

  private static boolean isClosedByEarlierSuccess(Target target, Draft draft) {
    return target.kind() == TargetKind.CUMULATIVE && draft.verdict().isReached();
  }

  private static void sayUnknownFilter(Target target, JudgeContext context, Draft draft) {
    if (!UnitFilter.of(target).isEmpty() && PerUnitRule.units(target, context).isEmpty()) {
      draft.because(
          "Chưa có đơn vị nào được ghi thuộc \"" + target.unitFilter() + "\".",
          "No unit is recorded as \"" + target.unitFilter() + "\".");
    }
  }
}
