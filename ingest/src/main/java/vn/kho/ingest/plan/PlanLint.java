package vn.kho.ingest.plan;

import java.util.List;

/** All rules, in the order their findings are most useful to read. */
final class PlanLint {

  private static final List<PlanRule> RULES =
      List.of(
          new NumberGapsRule(),
          new TotalsRule(),
          new PerUnitRule(),
          new ChildrenRule(),
          new SameGroupRule(),
          new YearlyRule(),
          new LimitsRule(),
          new HeadingFiguresRule(),
          new TextFiguresRule(),
          new PercentRule(),
          new RoughFiguresRule(),
          new YearsRule(),
          new SchemesRule(),
          new ResponsibleRule(),
          new OwnersRule());

  private PlanLint() {}

  static void check(PlanReading plan, PlanFacts facts, Findings findings) {
    RULES.forEach(rule -> rule.check(plan, facts, findings));
  }
}
