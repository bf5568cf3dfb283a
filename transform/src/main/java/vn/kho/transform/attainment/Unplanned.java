package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Milestones done in a year the plan left blank: said so, and without a verdict. */
final class Unplanned {
  private Unplanned() {}

  static void add(Map<Target, List<Draft>> drafts, JudgeContext context) {
    Set<String> done = new HashSet<>();
    for (Target target : context.targets()) {
      if (target.kind() == TargetKind.MILESTONE && done.add(target.targetId())) {
        List<Draft> rows = new ArrayList<>(drafts.getOrDefault(target, List.of()));
        rows.addAll(inBlankYears(target, context));
        drafts.put(target, rows);
      }
    }
  }

  private static List<Draft> inBlankYears(Target target, JudgeContext context) {
    Set<String> planned = new HashSet<>();
    context.rowsOf(target).forEach(row -> planned.add(row.period()));
    List<Draft> drafts = new ArrayList<>();
    int last = context.plan().endsOn().getYear();
    for (int year = context.plan().startsOn().getYear(); year <= last; year++) {
      String period = Integer.toString(year);
      Measured measured = Measured.amount(context.findResult(target, period));
      Fraction actual = measured.actual();
      if (!planned.contains(period) && actual != null && actual.signum() > 0) {
        Target blank = target.in(period, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        drafts.add(
            context
                .draft(blank)
                .targetValue(null)
                .measured(measured)
                .because("Ngoài kế hoạch.", "Not in the plan."));
      }
    }
    return drafts;
  }
}
