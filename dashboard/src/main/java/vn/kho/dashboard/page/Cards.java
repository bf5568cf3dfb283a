package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.Spark;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Forecast;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Texts;

/** One card for each of the plan's targets. */
final class Cards {
  private final Visit visit;
  private final PlanTree tree;
  private final @Nullable PlanTree before;
  private final List<Forecast> forecasts;
  private final Figures figures;
  private final Texts texts;

  /**
   * Prepares cards of one snapshot.
   *
   * @param before the same plan in the snapshot before, null when none is kept
   */
  Cards(Visit visit, PlanTree tree, @Nullable PlanTree before, List<Forecast> forecasts) {
    this.forecasts = forecasts;
    this.visit = visit;
    this.tree = tree;
    this.before = before;
    this.texts = visit.texts();
    this.figures = new Figures(texts, visit.numbers());
  }

  /**
   * A card, ready to be put on the page.
   *
   * @param number "Chỉ tiêu 2", or the row number
   * @param measured which component the headline is of
   * @param change since the last publication, empty when unknown
   */
  public record Card(
      String number,
      String title,
      String href,
      StatusView status,
      String headline,
      String beside,
      String sourceHref,
      String measured,
      String components,
      String coverage,
      String change,
      String changeKey,
      String outlook,
      String outlookKey,
      @Nullable Spark spark,
      String sparkText,
      boolean isEstimate,
      boolean isApportioned) {}

  Status statusOf(Target heading) {
    Optional<Attainment> own = tree.find(heading, visit.scope().period());
    Status status = own.map(Attainment::status).orElse(Status.NOT_ASSESSED);
    return status == Status.IN_PROGRESS ? worstOpen(heading).orElse(status) : status;
  }

  /** An open heading goes at the pace of its slowest component. */
  private Optional<Status> worstOpen(Target heading) {
    return scored(heading).stream()
        .flatMap(target -> tree.find(target, visit.scope().period()).stream())
        .map(Attainment::status)
        .filter(status -> status != Status.INSUFFICIENT_DATA && status != Status.NOT_ASSESSED)
        .filter(status -> !status.isReached())
        .max(Comparator.naturalOrder());
  }

  Card card(Target heading) {
    String period = visit.scope().period();
    Optional<Attainment> own = tree.find(heading, period);
    Target main = headlineOf(heading);
    Optional<Attainment> figure = tree.find(main, period);
    String label = visit.lang().pick(heading.labelVi(), heading.labelEn());
    int colon = label.indexOf(": ");
    Change change = change(main, figure);
    Optional<Forecast> outlook = outlook(main);
    return new Card(
        colon < 0 ? heading.rowNo() : label.substring(0, colon),
        colon < 0 ? label : sentence(label.substring(colon + 2)),
        TargetPage.href(visit, heading),
        StatusView.of(statusOf(heading), texts),
        figure.map(a -> figures.headline(main, a)).orElse("–"),
        figure.map(a -> figures.beside(main, a)).orElse(""),
        figure.isEmpty() ? "" : TargetPage.sourceHref(visit, tree, main),
        visit.lang().pick(main.labelVi(), main.labelEn()),
        own.map(this::components).orElse("") + culprit(heading, main),
        figure.map(figures::coverage).orElse("–"),
        change.text(),
        change.key(),
        outlook.map(this::outlookText).orElse(""),
        outlook.map(Outlooks::key).orElse(""),
        spark(main),
        sparkText(main),
        figure.map(Attainment::isEstimate).orElse(false),
        figure.map(Attainment::isApportioned).orElse(false));
  }

  /** The first scored row under the heading that has a figure in the period. */
  Target headlineOf(Target heading) {
    String period = visit.scope().period();
    Target best = heading;
    int bestRank = Integer.MAX_VALUE;
    for (Target target : scored(heading)) {
      Optional<Attainment> a = tree.find(target, period);
      int rank = a.isEmpty() ? 9 : rank(a.get());
      if (rank < bestRank) {
        best = target;
        bestRank = rank;
      }
    }
    return best;
  }

  /** Amounts speak louder than shares, these than minimums of each unit, these than milestones. */
  private static int rank(Attainment a) {
    if (!Target.isScored(a.kind())) {
      return 9;
    }
    return switch (a.kind()) {
      case "milestone", "deadline", "frequency" -> 7;
      case "per_unit_minimum", "per_unit_range" -> a.actualValue() == null ? 6 : 3;
      case "percent", "percent_point_growth", "growth", "threshold_max" ->
          a.actualValue() == null ? 5 : 2;
      default -> a.actualValue() == null ? 4 : 1;
    };
  }

  /** Rows under the heading that are judged; itself when it has none. */
  List<Target> scored(Target heading) {
    List<Target> rows = new ArrayList<>();
    for (Target target : tree.under(heading)) {
      if (Target.isScored(target.kind())) {
        rows.add(target);
      }
    }
    return rows.isEmpty() ? List.of(heading) : rows;
  }

  private String components(Attainment own) {
    if (own.numerator() == null || own.denominator() == null) {
      return "";
    }
    return texts.get(
        "card.components",
        visit.numbers().number(own.numerator(), 0),
        visit.numbers().number(own.denominator(), 0));
  }

  /** What holds a heading back, where the headline is of a component that does not. */
  private String culprit(Target heading, Target main) {
    String period = visit.scope().period();
    boolean isShown = tree.find(main, period).map(a -> a.status().wantsAttention()).orElse(false);
    if (isShown || !statusOf(heading).wantsAttention()) {
      return "";
    }
    return scored(heading).stream()
        .filter(target -> tree.find(target, period).isPresent())
        .max(Comparator.comparing((Target target) -> statusOf(target)))
        .filter(target -> statusOf(target).wantsAttention())
        .map(
            target ->
                texts.get(
                    "card.culprit",
                    target.rowNo(),
                    tree.find(target, period).map(a -> figures.headline(target, a)).orElse("")))
        .orElse("");
  }

  /** Of the whole plan, where the target is forecast so far; else of the year that is open. */
  private Optional<Forecast> outlook(Target target) {
    return forecasts.stream()
        .filter(f -> f.targetId().equals(target.targetId()) && f.chancePct() != null)
        .max(
            Comparator.comparing((Forecast f) -> f.period().length())
                .thenComparing(Forecast::horizonOn));
  }

  private String outlookText(Forecast forecast) {
    String chance = Outlooks.text(forecast, texts, visit.numbers());
    return forecast.period().length() > 4
        ? texts.get("card.outlook.term", chance)
        : texts.get("card.outlook.year", forecast.period(), chance);
  }

  private record Change(String key, String text) {}

  private Change change(Target target, Optional<Attainment> now) {
    if (before == null || now.isEmpty()) {
      return new Change("unknown", "");
    }
    BigDecimal old =
        before.find(target, visit.scope().period()).map(Attainment::actualValue).orElse(null);
    BigDecimal current = now.get().actualValue();
    if (old == null || current == null) {
      return new Change("unknown", "");
    }
    BigDecimal difference = current.subtract(old);
    if (difference.signum() == 0) {
      return new Change("same", "");
    }
    String key = difference.signum() > 0 ? "up" : "down";
    String figure = visit.numbers().signed(difference, Math.max(target.decimals(), 1));
    return new Change(key, texts.get("card.change." + key, figure));
  }

  private @Nullable Spark spark(Target target) {
    List<Spark.Year> years = new ArrayList<>();
    for (String year : visit.scope().years()) {
      Optional<Attainment> a = tree.find(target, year);
      years.add(
          new Spark.Year(
              year,
              a.map(x -> x.status().key()).orElse("none"),
              a.map(Attainment::drawnActual).orElse(null),
              a.map(Attainment::drawnTarget).orElse(null)));
    }
    boolean isEmpty = years.stream().allMatch(year -> year.actual() == null);
    return isEmpty ? null : Spark.of(years);
  }

  private String sparkText(Target target) {
    List<String> parts = new ArrayList<>();
    for (String year : visit.scope().years()) {
      tree.find(target, year).ifPresent(a -> parts.add(year + ": " + figures.headline(target, a)));
    }
    return String.join("; ", parts);
  }

  private static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
