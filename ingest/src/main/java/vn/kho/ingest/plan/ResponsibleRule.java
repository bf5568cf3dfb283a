package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.kho.ingest.issue.Words;

/** Rows without an owner, a level or a source of money. */
final class ResponsibleRule implements PlanRule {

  private static final int NAMED = 12;

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    each(plan, Role.OWNER, PlanRow::owner, FindingKind.OWNER_MISSING, findings);
    each(plan, Role.LEVEL, PlanRow::level, FindingKind.LEVEL_MISSING, findings);
    funding(plan, findings);
  }

  private static boolean hasColumn(PlanReading plan, Role role) {
    return plan.headers().stream().anyMatch(h -> h.has(role));
  }

  private static void each(
      PlanReading plan,
      Role role,
      Function<PlanRow, String> text,
      FindingKind kind,
      Findings findings) {
    if (!hasColumn(plan, role)) {
      return;
    }
    for (PlanRow row : plan.rows()) {
      if (row.kind() == RowKind.TARGET && text.apply(row).isEmpty()) {
        findings.add(
            PlanRule.of(
                kind,
                row,
                "",
                kind == FindingKind.OWNER_MISSING
                    ? new Words("ô đơn vị thực hiện để trống", "the owner's cell is blank")
                    : new Words("ô cấp thực hiện để trống", "the level's cell is blank"),
                new Words("để trống trong bản nháp", "left blank in the draft")));
      }
    }
  }

  private static void funding(PlanReading plan, Findings findings) {
    List<PlanRow> without = new ArrayList<>();
    int targets = 0;
    for (PlanRow row : plan.rows()) {
      if (row.kind() == RowKind.TARGET) {
        targets++;
        if (row.funding().isEmpty()) {
          without.add(row);
        }
      }
    }
    if (hasColumn(plan, Role.FUNDING) && !without.isEmpty()) {
      List<String> numbers = without.stream().map(PlanRow::rowNo).limit(NAMED).toList();
      String more = without.size() > NAMED ? ", …" : "";
      findings.add(
          PlanRule.of(
              FindingKind.FUNDING_MISSING,
              without.get(0),
              "",
              Phrases.format(
                  "%d trong %d chỉ tiêu không ghi nguồn kinh phí: %s%s",
                  "%d of %d targets name no funding: %s%s",
                  without.size(),
                  targets,
                  String.join(", ", numbers),
                  more),
              new Words("để trống trong bản nháp", "left blank in the draft")));
    }
  }
}
