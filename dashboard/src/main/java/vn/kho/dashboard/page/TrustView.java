package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.Trust;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** How far the figures of the page can be trusted, as a list of facts. */
final class TrustView {
  private TrustView() {}

  /** One fact: a label, and its figure in words. */
  public record Fact(String label, String figure) {}

  static List<Fact> of(Trust trust, PlanTree tree, Visit visit) {
    Texts texts = visit.texts();
    Numbers numbers = visit.numbers();
    long due = 0;
    long reported = 0;
    int estimates = 0;
    for (Target target : tree.listTargets()) {
      Attainment a = tree.find(target, visit.scope().period()).orElse(null);
      if (a == null || tree.isHeading(target)) {
        continue;
      }
      due += a.unitsDue() == null ? 0 : a.unitsDue();
      reported += a.unitsReported() == null ? 0 : a.unitsReported();
      estimates += a.isEstimate() ? 1 : 0;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.get("trust.coverage"), share(reported, due, numbers)));
    facts.add(
        new Fact(texts.get("trust.on_time"), share(trust.onTime(), trust.withDueDay(), numbers)));
    facts.add(new Fact(texts.get("trust.refused"), numbers.number(trust.rowsRefused())));
    facts.add(new Fact(texts.get("trust.findings"), numbers.number(trust.findings())));
    facts.add(new Fact(texts.get("trust.estimates"), numbers.number(estimates)));
    facts.add(
        new Fact(
            texts.get("trust.last_received"),
            trust.lastReceivedOn() == null ? "–" : numbers.date(trust.lastReceivedOn())));
    return facts;
  }

  private static String share(long part, long whole, Numbers numbers) {
    if (whole == 0) {
      return Numbers.NOT_APPLICABLE;
    }
    BigDecimal percent =
        BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    return numbers.percent(percent);
  }
}
