package vn.kho.transform.attainment;

import java.util.List;

/** parameter, qualitative, no_target and what filters who is counted: carried, never scored. */
record CarriedRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Draft draft = context.draft(target);
    if (target.kind() == TargetKind.NO_TARGET) {
      draft.measured(Measured.amount(context.findResult(target, target.period())));
    }
    switch (target.kind()) {
      case NO_TARGET ->
          draft.because(
              "Kế hoạch không giao cho kỳ này (\"-\").",
              "The plan asks nothing of this period (\"-\").");
      case PARAMETER ->
          draft.because("Là tham số, không phải chỉ tiêu.", "A parameter, not a target.");
      case ELIGIBILITY_THRESHOLD ->
          draft.because(
              "Là điều kiện để được tính, không xếp loại.",
              "A condition for being counted, not a verdict.");
      default -> draft.because("Không chấm điểm.", "Not scored.");
    }
    return List.of(draft);
  }
}
