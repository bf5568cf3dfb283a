package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.SchemeTarget;
import vn.kho.dashboard.query.SchemeTargets;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;

/**
 * Đề án: the schemes and campaigns, and how the plan's targets on their indicators stand. A target
 * may be of several schemes, so figures of two are never added.
 */
final class SchemePage implements Page {
  @Override
  public String path() {
    return "/de-an";
  }

  @Override
  public String template() {
    return "scheme";
  }

  /** One scheme, with the plan's rows on its indicators. */
  public record Scheme(
      String id, String name, String about, List<TargetPage.Row> rows, boolean isShared) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    List<SchemeTarget> all = SchemeTargets.ask(visit.session());
    Map<String, Set<String>> schemesOf = new LinkedHashMap<>();
    Map<String, List<SchemeTarget>> byScheme = new LinkedHashMap<>();
    for (SchemeTarget row : all) {
      byScheme.computeIfAbsent(row.schemeId(), id -> new ArrayList<>()).add(row);
      if (row.indicatorId() != null) {
        schemesOf.computeIfAbsent(row.indicatorId(), id -> new TreeSet<>()).add(row.schemeId());
      }
    }
    List<Scheme> withTargets = new ArrayList<>();
    List<Scheme> without = new ArrayList<>();
    byScheme
        .values()
        .forEach(
            rows -> {
              Scheme scheme = scheme(visit, tree, rows, schemesOf);
              (scheme.rows().isEmpty() ? without : withTargets).add(scheme);
            });
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("years", visit.scope().years());
    values.put("schemes", withTargets);
    values.put("others", without);
    values.put("isSimulated", OverviewPage.isSimulated(visit));
    return values;
  }

  private static Scheme scheme(
      Visit visit, PlanTree tree, List<SchemeTarget> rows, Map<String, Set<String>> schemesOf) {
    SchemeTarget any = rows.get(0);
    Set<String> indicators = new TreeSet<>();
    boolean isShared = false;
    for (SchemeTarget row : rows) {
      if (row.indicatorId() != null) {
        indicators.add(row.indicatorId());
        isShared |= schemesOf.getOrDefault(row.indicatorId(), Set.of()).size() > 1;
      }
    }
    List<Target> targets =
        tree.listTargets().stream()
            .filter(t -> t.indicatorId() != null && indicators.contains(t.indicatorId()))
            .toList();
    return new Scheme(
        any.schemeId(),
        visit.lang().pick(any.nameVi(), any.nameEn()),
        about(visit, any),
        TargetPage.rows(visit, tree, targets),
        isShared && !targets.isEmpty());
  }

  private static String about(Visit visit, SchemeTarget scheme) {
    Numbers numbers = visit.numbers();
    String span =
        scheme.startsOn() == null && scheme.endsOn() == null
            ? ""
            : (scheme.startsOn() == null ? "" : numbers.date(scheme.startsOn()))
                + " – "
                + (scheme.endsOn() == null ? "" : numbers.date(scheme.endsOn()));
    return Stream.of(
            scheme.schemeId(), scheme.legalBasis() == null ? "" : scheme.legalBasis(), span)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
