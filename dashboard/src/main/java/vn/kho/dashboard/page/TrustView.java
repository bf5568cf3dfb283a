package vn.kho.dashboard.page;

import java.util.List;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.Trust;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** How far the figures of the page can be trusted, as a list of facts. */
final class TrustView {
  private TrustView() {}

  /**
   * One fact: a label, and its figure in words.
   *
   * @param href the page that shows what is behind it
   */
  public record Fact(String label, String figure, String href) {}

  static List<Fact> of(Trust trust, PlanTree tree, Visit visit) {
    Texts texts = visit.texts();
    Numbers numbers = visit.numbers();
    int estimates = 0;
    for (Target target : tree.listTargets()) {
      Attainment a = tree.find(target, visit.scope().period()).orElse(null);
      if (a == null || tree.isHeading(target)) {
        continue;
      }
      estimates += a.isEstimate() ? 1 : 0;
    }
    String reporting = visit.address().at(ReportingPage.PATH).href();
    String refused = QualityPage.href(visit, "issues");
    String doubted = QualityPage.href(visit, "findings");
    String targets = visit.address().at(TargetPage.PATH).href();
    String received =
        trust.lastReceivedOn() == null
            ? Numbers.NOT_APPLICABLE
            : numbers.date(trust.lastReceivedOn());
    return List.of(
        new Fact(
            texts.get("trust.coverage"),
            Coverage.of(tree, visit.scope().period()).text(numbers),
            targets),
        new Fact(
            texts.get("trust.on_time"),
            Coverage.share(trust.onTime(), trust.withDueDay(), numbers),
            reporting),
        new Fact(texts.get("trust.refused"), numbers.number(trust.rowsRefused()), refused),
        new Fact(texts.get("trust.findings"), numbers.number(trust.findings()), doubted),
        new Fact(texts.get("trust.estimates"), numbers.number(estimates), targets),
        new Fact(texts.get("trust.last_received"), received, reporting));
  }
}
