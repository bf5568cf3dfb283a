package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Change;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.VerdictChange;
import vn.kho.dashboard.query.VerdictChange.Turn;

/** The verdicts that turned: from what to what, and each cause with the part it made. */
final class TurnedVerdicts {
  /** The day itself moves figures too; its part is published with the new reports'. */
  private static final String TIME = "time";

  private static final String NEW_REPORTS = "new_reports";

  private final Visit visit;
  private final ChangeSet changes;
  private final Figures figures;

  TurnedVerdicts(Visit visit, ChangeSet changes) {
    this.visit = visit;
    this.changes = changes;
    this.figures = new Figures(visit.texts(), visit.numbers());
  }

  /** A verdict and the figure it was given for; no status where there was none. */
  public record Side(@Nullable StatusView status, String figure) {}

  /**
   * One verdict that turned.
   *
   * @param unit with its page; empty for the unit of the page
   * @param reasons what turned it
   * @param beside what else moved its figures at the same time
   */
  public record Row(
      String rowNo,
      String label,
      String href,
      String unit,
      String unitHref,
      String period,
      String turn,
      String turnWord,
      Side before,
      Side now,
      List<String> reasons,
      List<String> beside) {}

  /** Those of the unit of the page; the worse first. */
  List<Row> own() {
    return changes.verdicts().stream()
        .sorted(Comparator.comparing(VerdictChange::turn))
        .map(this::own)
        .toList();
  }

  /** Those of the units below. */
  List<Row> below() {
    return changes.below().stream()
        .sorted(Comparator.comparing(VerdictChange::turn))
        .limit(ChangeSet.MOST_BELOW)
        .map(change -> row(change, "", "", change.causes().stream().map(this::word).toList()))
        .toList();
  }

  /** To be read aloud: how many turned, and which way. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    for (Turn turn : Turn.values()) {
      long count = changes.verdicts().stream().filter(v -> v.turn() == turn).count();
      if (count > 0) {
        parts.add(visit.texts().get("changes.turned." + key(turn), count));
      }
    }
    return parts.isEmpty()
        ? visit.texts().get("changes.turned.none")
        : visit.texts().get("changes.turned", changes.verdicts().size(), String.join(", ", parts));
  }

  private Row own(VerdictChange change) {
    Optional<Target> target = changes.now().find(change.targetId());
    List<String> reasons = new ArrayList<>();
    change.causes().forEach(cause -> reasons.add(reason(change, cause)));
    target
        .filter(changes.now()::isHeading)
        .flatMap(heading -> components(heading, change.period()))
        .ifPresent(reasons::add);
    return row(
        change,
        target.map(t -> figure(changes.before(), t, change.period())).orElse(""),
        target.map(t -> figure(changes.now(), t, change.period())).orElse(""),
        reasons);
  }

  private Row row(VerdictChange change, String before, String now, List<String> reasons) {
    boolean isOwn = change.orgUnitId().equals(visit.scope().unit().orgUnitId());
    return new Row(
        change.rowNo(),
        visit.lang().pick(change.labelVi(), change.labelEn()),
        visit
            .address()
            .at(TargetPage.PATH)
            .with("target", change.targetId())
            .with("unit", change.orgUnitId())
            .href(),
        isOwn ? "" : change.unitName(),
        isOwn ? "" : UnitPage.href(visit, change.orgUnitId()),
        visit.periodName(change.period()),
        key(change.turn()),
        visit.texts().get("changes.turn." + key(change.turn())),
        side(change.before(), before),
        side(change.now(), now),
        reasons,
        isOwn ? beside(change) : List.of());
  }

  /** A heading turns with its components: they are named. */
  private Optional<String> components(Target heading, String period) {
    List<String> under = changes.now().under(heading).stream().map(Target::targetId).toList();
    List<String> turned =
        changes.verdicts().stream()
            .filter(v -> v.period().equals(period) && under.contains(v.targetId()))
            .map(VerdictChange::rowNo)
            .distinct()
            .toList();
    return turned.isEmpty()
        ? Optional.empty()
        : Optional.of(visit.texts().get("changes.by_component", String.join(", ", turned)));
  }

  private String figure(PlanTree tree, Target target, String period) {
    return tree.find(target, period)
        .filter(TurnedVerdicts::isJudged)
        .map(a -> figures.headline(target, a))
        .orElse("");
  }

  private static boolean isJudged(Attainment a) {
    return a.status() != Status.NOT_ASSESSED;
  }

  private Side side(@Nullable Status status, String figure) {
    return new Side(status == null ? null : StatusView.of(status, visit.texts()), figure);
  }

  private String reason(VerdictChange change, String cause) {
    List<String> parts = parts(change, cause);
    return parts.isEmpty()
        ? word(cause)
        : visit.texts().get("changes.reason", word(cause), String.join(", ", parts));
  }

  /** Causes that moved the figures without being what turned the verdict. */
  private List<String> beside(VerdictChange change) {
    Predicate<String> isNamed =
        part ->
            change.causes().contains(part)
                || (part.equals(NEW_REPORTS) && change.causes().contains(TIME));
    return Change.PARTS.stream()
        .filter(isNamed.negate())
        .filter(part -> !parts(change, part).isEmpty())
        .map(part -> reason(change, part))
        .toList();
  }

  private List<String> parts(VerdictChange change, String cause) {
    boolean isWithNew = cause.equals(TIME) && change.causes().contains(NEW_REPORTS);
    int part = Change.PARTS.indexOf(cause.equals(TIME) ? NEW_REPORTS : cause);
    if (part < 0 || isWithNew) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (Change figure : changes.figures()) {
      boolean isOfIt =
          change.targetId().equals(figure.targetId()) && change.period().equals(figure.period());
      BigDecimal moved = isOfIt && part < figure.parts().size() ? figure.parts().get(part) : null;
      if (moved != null && moved.signum() != 0) {
        parts.add(
            visit
                .texts()
                .get("changes.part." + figure.measure(), visit.numbers().signed(moved, 2)));
      }
    }
    return parts;
  }

  private String word(String cause) {
    return visit.texts().word("changes.cause", cause);
  }

  private static String key(Turn turn) {
    return turn.name().toLowerCase(Locale.ROOT);
  }
}
