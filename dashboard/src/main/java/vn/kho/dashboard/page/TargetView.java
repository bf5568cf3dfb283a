package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Forecast;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** The words and tables of one target's page. */
final class TargetView {
  private final Visit visit;
  private final Target target;
  private final Map<String, Attainment> standing;
  private final Texts texts;
  private final Numbers numbers;
  private final Figures figures;

  private TargetView(Visit visit, Target target, Map<String, Attainment> standing) {
    this.visit = visit;
    this.target = target;
    this.standing = standing;
    this.texts = visit.texts();
    this.numbers = visit.numbers();
    this.figures = new Figures(texts, numbers);
  }

  /** One labelled figure. */
  public record Fact(String label, String figure) {}

  /** One period of the table behind the charts. */
  public record PeriodRow(
      String period,
      String asked,
      String actual,
      String sourceHref,
      String pct,
      String cumulative,
      String cumulativePct,
      String coverage,
      StatusView status,
      String reason,
      boolean isEstimate,
      boolean isApportioned,
      boolean isSimulated) {}

  /** A forecast in words; refused says why there is none. */
  public record ForecastRow(
      String day, String point, String band, String chance, String key, String note) {}

  static Map<String, @Nullable Object> heading(Visit visit, PlanTree tree, Target target) {
    TargetView view = new TargetView(visit, target, tree.of(target));
    return view.head();
  }

  static Map<String, @Nullable Object> single(Visit visit, TargetModel model) {
    TargetView view = new TargetView(visit, model.target(), model.standing());
    TargetCharts charts = new TargetCharts(visit, model);
    TargetSources sources = new TargetSources(visit, model.target());
    Map<String, @Nullable Object> values = view.head();
    values.put("facts", view.facts());
    values.put("periods", view.periods());
    values.put("published", sources.published(model.published()));
    values.put("changes", sources.changes(model.changes()));
    values.put("ranking", new TargetRanking(visit, model.target()).ranking());
    values.put("planned", sources.planned());
    values.put("about", view.about());
    values.put("hasYears", charts.hasYears());
    values.put("hasCumulative", charts.hasCumulative());
    values.put("hasMonths", charts.hasMonths());
    ChartNotes notes = new ChartNotes(visit, model);
    values.put("yearsNote", notes.years());
    values.put("cumulativeNote", charts.hasCumulative() ? "" : notes.cumulative());
    values.put("monthsNote", notes.months());
    values.put("description", view.description());
    values.put("forecasts", view.forecasts(model.forecasts()));
    values.put("line", line(visit, model));
    return values;
  }

  private Map<String, @Nullable Object> head() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Optional<Attainment> now = Optional.ofNullable(standing.get(visit.scope().period()));
    values.put("rowNo", target.rowNo());
    values.put("label", visit.lang().pick(target.labelVi(), target.labelEn()));
    values.put(
        "sourceHref",
        SourcePage.href(visit, target, visit.scope().unit().orgUnitId(), visit.scope().period()));
    values.put("kindName", texts.word("kind", target.kind()));
    values.put("headline", now.map(a -> figures.headline(target, a)).orElse("–"));
    values.put("beside", now.map(a -> figures.beside(target, a)).orElse(""));
    boolean countsUnits = now.map(Attainment::countsUnits).orElse(false);
    values.put("unitOfMeasure", countsUnits ? texts.get("chart.units_met") : unitOfMeasure());
    values.put("status", now.map(a -> StatusView.of(a.status(), texts)).orElse(null));
    values.put("reason", now.map(this::reason).orElse(""));
    return values;
  }

  private String reason(Attainment a) {
    return visit.lang().pick(orEmpty(a.reasonVi()), orEmpty(a.reasonEn()));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Attainment a = standing.get(visit.scope().period());
    if (a == null) {
      return facts;
    }
    facts.add(
        new Fact(
            texts.get("fact.asked"), figures.asked(target, a.targetValue(), target.measureUnit())));
    add(
        facts,
        "fact.gap",
        a.gapValue() == null || a.isSilent() ? null : numbers.signed(a.gapValue(), decimals()));
    add(facts, "fact.cumulative", cumulative(a));
    add(facts, "fact.expected", figure(a.expectedToDate()));
    add(facts, "fact.pace", a.pacePct() == null ? null : numbers.percent(a.pacePct()));
    boolean isKnown = a.actualValue() != null || a.cumulativeActual() != null;
    add(facts, "fact.required", isKnown ? figure(a.requiredPerMonth()) : null);
    facts.add(new Fact(texts.get("column.coverage"), figures.coverage(a)));
    if (a.countsUnits() && a.actualValue() != null) {
      add(facts, "fact.total", figure(a.actualValue()));
    }
    return facts;
  }

  private void add(List<Fact> facts, String key, @Nullable String figure) {
    if (figure != null) {
      facts.add(new Fact(texts.get(key), figure));
    }
  }

  private @Nullable String figure(@Nullable BigDecimal value) {
    return value == null ? null : numbers.number(value, Math.max(1, decimals()));
  }

  private @Nullable String cumulative(Attainment a) {
    if (a.cumulativeActual() == null || a.cumulativeTarget() == null) {
      return null;
    }
    return numbers.number(a.cumulativeActual(), decimals())
        + "/"
        + numbers.number(a.cumulativeTarget(), decimals())
        + (a.cumulativePct() == null ? "" : " (" + numbers.percent(a.cumulativePct()) + ")");
  }

  private List<PeriodRow> periods() {
    List<PeriodRow> rows = new ArrayList<>();
    for (Attainment a : standing.values()) {
      rows.add(
          new PeriodRow(
              visit.periodName(a.period()),
              figures.asked(target, a.targetValue(), null),
              figures.actual(target, a),
              SourcePage.href(visit, target, visit.scope().unit().orgUnitId(), a.period()),
              a.attainmentPct() == null || a.isSilent() ? "–" : numbers.percent(a.attainmentPct()),
              a.cumulativeActual() == null ? "–" : numbers.number(a.cumulativeActual(), decimals()),
              a.cumulativePct() == null ? "–" : numbers.percent(a.cumulativePct()),
              figures.coverage(a),
              StatusView.of(a.status(), texts),
              reason(a),
              a.isEstimate(),
              a.isApportioned(),
              a.isSimulated()));
    }
    return rows;
  }

  private List<ForecastRow> forecasts(List<Forecast> all) {
    List<ForecastRow> rows = new ArrayList<>();
    for (Forecast f : all) {
      String day =
          texts.get("forecast.of", visit.periodName(f.period()), numbers.date(f.horizonOn()));
      String note = visit.lang().pick(orEmpty(f.noteVi()), orEmpty(f.noteEn()));
      if (f.point() == null) {
        String refused = visit.lang().pick(orEmpty(f.refusedVi()), orEmpty(f.refusedEn()));
        rows.add(new ForecastRow(day, Numbers.NOT_APPLICABLE, "", "", "", refused));
        continue;
      }
      rows.add(
          new ForecastRow(
              day,
              numbers.number(f.point(), decimals()),
              texts.get(
                  "forecast.band",
                  numbers.number(f.low80(), decimals()),
                  numbers.number(f.high80(), decimals())),
              Outlooks.text(f, texts, numbers),
              Outlooks.key(f),
              note));
    }
    return rows;
  }

  private List<Fact> about() {
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        "about.definition",
        visit.lang().pick(orEmpty(target.definitionVi()), orEmpty(target.definitionEn())));
    add(
        facts,
        "about.owner",
        visit.lang().pick(orEmpty(target.ownerVi()), orEmpty(target.ownerEn())));
    add(facts, "about.coordinating", target.coordinating());
    add(facts, "about.funding", target.funding());
    facts.removeIf(fact -> fact.figure().isEmpty());
    return facts;
  }

  /** The charts in one paragraph, for who cannot see them. */
  private String description() {
    List<String> parts = new ArrayList<>();
    for (Attainment a : standing.values()) {
      parts.add(
          texts.get(
              "target.description.period",
              visit.periodName(a.period()),
              figures.headline(target, a),
              texts.get("status." + a.status().key())));
    }
    return visit.lang().pick(target.labelVi(), target.labelEn())
        + ". "
        + String.join("; ", parts)
        + ".";
  }

  /** Source · as of · boundary · plan version · coverage: under every chart. */
  static String line(Visit visit, TargetModel model) {
    Texts texts = visit.texts();
    Attainment a = model.standing().get(visit.scope().period());
    String coverage =
        a == null ? Numbers.NOT_APPLICABLE : new Figures(texts, visit.numbers()).coverage(a);
    return Frame.provenance(visit, model.boundary())
        + " · "
        + texts.get("provenance.coverage", coverage);
  }

  private int decimals() {
    return target.decimals();
  }

  private String unitOfMeasure() {
    return "%".equals(target.measureUnit()) ? "" : orEmpty(target.measureUnit());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
