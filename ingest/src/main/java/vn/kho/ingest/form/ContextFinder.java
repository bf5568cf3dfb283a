package vn.kho.ingest.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Coded;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.parse.Parsed;
import vn.kho.ingest.parse.Periods;

/** Holds titles, sheet name and recipe against what the columns leave open. */
final class ContextFinder {
  private static final Words PERIOD =
      new Words("kỳ báo cáo (ví dụ \"Tháng 5/2024\")", "the period (such as \"2024-05\")");
  private static final Words YEAR =
      new Words("năm của các tháng (ví dụ \"Năm 2024\")", "the year of the months (\"Năm 2024\")");
  private static final Words UNIT =
      new Words("đơn vị (\"Đơn vị: Xã …\")", "the unit (\"Đơn vị: Xã …\")");
  private static final Words INDICATOR =
      new Words("chỉ tiêu (\"Chỉ tiêu: …\")", "the indicator (\"Chỉ tiêu: …\")");

  private final IndicatorFinder indicators;
  private final UnitFinder units;
  private final Place place;
  private final LocalDate received;
  private final List<Issue> issues;
  private boolean isComplete = true;

  ContextFinder(
      IndicatorFinder indicators,
      UnitFinder units,
      Place place,
      LocalDate received,
      List<Issue> issues) {
    this.indicators = indicators;
    this.units = units;
    this.place = place;
    this.received = received;
    this.issues = issues;
  }

  /** The context of a table; null and told when something is missing that cannot be guessed. */
  @Nullable Context find(
      @Nullable String sheet, List<String> above, FormHeader header, Recipe recipe) {
    Place at = place;
    Caption title = Caption.of(above, indicators, units);
    Caption tab = Caption.of(sheet == null ? List.of() : List.of(sheet), indicators, units);
    List<FormColumn> figures = header.figures();
    boolean needsPeriod =
        header.find(Role.PERIOD) == null
            && figures.stream().anyMatch(column -> column.said().span() == null);
    boolean needsYear =
        figures.stream()
            .map(column -> column.said().span())
            .anyMatch(span -> span != null && !span.hasYear());
    List<Span> spans = spans(title, tab, sheet, recipe);
    Integer year = year(spans);
    String period = needsPeriod ? period(spans, year, at) : null;
    if (needsYear && year == null) {
      lacks(YEAR, at);
    }
    String unit = null;
    boolean hasUnitColumn =
        header.find(Role.UNIT) != null
            || header.find(Role.UNIT_CODE) != null
            || header.find(Role.PARENT) != null;
    if (!hasUnitColumn && figures.stream().anyMatch(column -> column.said().unit() == null)) {
      unit = unit(title, tab, recipe, day(period, header, year), at);
    }
    String indicator = null;
    if (header.find(Role.INDICATOR) == null
        && figures.stream().anyMatch(column -> column.said().indicator() == null)) {
      indicator = indicator(title, tab, recipe, at);
    }
    Basis basis = basis(title, tab, recipe, figures, at);
    String measure = recipe.table("measure_unit");
    return isComplete
        ? new Context(
            year,
            period,
            unit,
            indicator,
            measure == null ? title.measureUnit() : measure,
            basis,
            status(title, recipe))
        : null;
  }

  private void lacks(Words what, Place at) {
    isComplete = false;
    issues.add(Issue.of(IssueCode.FORM_LACKS, at, null, Map.of("what", what)));
  }

  private void ambiguous(Words what, Set<String> found, Place at) {
    isComplete = false;
    issues.add(
        Issue.of(IssueCode.FORM_AMBIGUOUS, at, String.join("; ", found), Map.of("what", what)));
  }

  private static List<Span> spans(
      Caption title, Caption tab, @Nullable String sheet, Recipe recipe) {
    String taught = recipe.table("period");
    List<Span> spans = new ArrayList<>();
    if (taught != null) {
      Span.of(taught).ifPresent(spans::add);
      return spans;
    }
    spans.addAll(title.spans());
    spans.addAll(tab.spans());
    if (sheet != null) {
      Integer year = year(title.spans());
      Span.of(sheet).map(span -> span.in(year)).map(Span::new).ifPresent(spans::add);
    }
    List<Span> distinct = new ArrayList<>(new LinkedHashSet<>(spans));
    distinct.removeIf(
        span ->
            span.year() != null
                && distinct.stream()
                    .anyMatch(o -> o.year() == null && span.year().equals(o.yearOf())));
    return distinct;
  }

  private static @Nullable Integer year(List<Span> spans) {
    Set<Integer> years =
        spans.stream().map(Span::yearOf).filter(Objects::nonNull).collect(Collectors.toSet());
    return years.size() == 1 ? years.iterator().next() : null;
  }

  private @Nullable String period(List<Span> spans, @Nullable Integer year, Place at) {
    Set<String> codes = new TreeSet<>();
    for (Span span : spans) {
      String code = span.in(year);
      if (code != null) {
        codes.add(code);
      }
    }
    if (codes.size() > 1) {
      ambiguous(PERIOD, codes, at);
    } else if (codes.isEmpty()) {
      lacks(PERIOD, at);
    }
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  /** A day to look the unit up on: the period's, or the last one the columns speak of. */
  private static @Nullable Period day(
      @Nullable String period, FormHeader header, @Nullable Integer year) {
    String code = period;
    for (FormColumn column : header.figures()) {
      Span span = column.said().span();
      code = span == null || code != null ? code : span.in(year);
    }
    String known = code == null && year != null ? String.valueOf(year) : code;
    return known == null ? null : Periods.parse(known).value();
  }

  private @Nullable String unit(
      Caption title, Caption tab, Recipe recipe, @Nullable Period period, Place at) {
    String taught = recipe.table("unit");
    List<String> named = new ArrayList<>(taught == null ? title.units() : List.of(taught));
    if (named.isEmpty()) {
      named.addAll(tab.units());
    }
    Period on = period == null ? Period.date(received) : period;
    Set<OrgUnit> found = new LinkedHashSet<>();
    Parsed<OrgUnit> failed = null;
    for (String name : named) {
      Parsed<OrgUnit> one = units.find(name, null, on, received);
      if (one.value() != null) {
        found.add(one.value());
      } else {
        failed = one;
      }
    }
    List<OrgUnit> lowest =
        found.stream()
            .filter(unit -> found.stream().noneMatch(other -> isAbove(unit, other)))
            .toList();
    if (lowest.size() == 1) {
      return lowest.get(0).code();
    }
    if (lowest.size() > 1) {
      ambiguous(UNIT, new TreeSet<>(named), at);
    } else if (failed != null && failed.fault() != null) {
      isComplete = false;
      issues.add(failed.fault().at(at));
    } else {
      lacks(UNIT, at);
    }
    return null;
  }

  /** A letterhead names the body above the one that reports. */
  private static boolean isAbove(OrgUnit a, OrgUnit b) {
    return a.level().rank() < b.level().rank();
  }

  private @Nullable String indicator(Caption title, Caption tab, Recipe recipe, Place at) {
    String taught = recipe.table("indicator");
    if (taught != null) {
      return taught;
    }
    List<Indicator> named = title.indicators().isEmpty() ? tab.indicators() : title.indicators();
    Set<String> ids =
        named.stream().map(Indicator::indicatorId).collect(Collectors.toCollection(TreeSet::new));
    if (ids.size() > 1) {
      ambiguous(INDICATOR, ids, at);
    } else if (ids.isEmpty()) {
      lacks(INDICATOR, at);
    }
    return ids.size() == 1 ? ids.iterator().next() : null;
  }

  private @Nullable Basis basis(
      Caption title, Caption tab, Recipe recipe, List<FormColumn> figures, Place at) {
    String taught = recipe.table("basis");
    if (taught != null) {
      return Coded.find(Basis.class, taught).orElse(null);
    }
    boolean isOpen = figures.stream().anyMatch(column -> column.said().basis() == null);
    if (isOpen && (title.isUnclear() || tab.isUnclear())) {
      isComplete = false;
      issues.add(Issue.of(IssueCode.BASIS_UNCLEAR, at, null));
    }
    return title.basis() == null ? tab.basis() : title.basis();
  }

  private static @Nullable Status status(Caption title, Recipe recipe) {
    String taught = recipe.table("status");
    return taught == null
        ? title.status()
        : Coded.find(Status.class, taught).orElse(title.status());
  }
}
