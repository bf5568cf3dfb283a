package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** alert_threshold: the units beyond the limit are a watch list; nobody is judged by it. */
record AlertRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Draft draft =
        context
            .draft(target)
            .measured(Measured.percent(context.findResult(target, target.period())));
    draft.because(
        "Là ngưỡng cảnh báo: lập danh sách theo dõi, không xếp loại.",
        "An alert limit: it makes a watch list, not a verdict.");
    BigDecimal limit = target.targetValue();
    if (limit == null || target.indicatorId() == null) {
      return List.of(draft);
    }
    Comparison comparison = Comparison.of(target.comparator(), Comparison.MORE_THAN);
    List<String> watched = new ArrayList<>();
    for (Unit unit : PerUnitRule.units(target, context)) {
      Fraction actual =
          Measured.percent(context.unitValues().find(unit, target, context.indicator(target)))
              .actual();
      if (actual != null && comparison.holds(actual, Fraction.of(limit))) {
        watched.add(unit.name());
      }
    }
    draft.unitsMet(watched.size());
    if (!watched.isEmpty()) {
      Reason names = Words.names(watched);
      draft.because("Cần theo dõi: " + names.vi() + ".", "To be watched: " + names.en() + ".");
    }
    return List.of(draft);
  }
}
