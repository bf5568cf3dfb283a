package vn.kho.ingest.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Nearest;
import vn.kho.ingest.parse.Parsed;

/**
 * Finds the indicator a text means: its id, its name in either language as the catalogue writes it,
 * or a plan row. A name two indicators share means neither.
 */
public final class IndicatorFinder {
  /** Numbering in front of a name: {@code 1.2.}, {@code II.}, {@code a)}, {@code -}. */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:(?:[IVX]+|\\d+)(?:\\.\\d+)*[.)]|\\d+(?:\\.\\d+)+|[a-zđ]\\)|[-–+•*]) *(.+)");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("(.+?) ?\\((?:ĐVT: ?|đvt: ?|Đơn vị tính: ?)?([^()]+)\\)");

  private final Map<String, Indicator> indicators;
  private final Map<String, List<String>> planRows;
  private final Map<String, List<Indicator>> byName = new HashMap<>();

  /**
   * Finds among these.
   *
   * @param indicators by id
   * @param planRows indicators of each plan row, by {@code PLAN:ROW}
   */
  public IndicatorFinder(Map<String, Indicator> indicators, Map<String, List<String>> planRows) {
    this.indicators = indicators;
    this.planRows = planRows;
    for (Indicator indicator : indicators.values()) {
      Set<String> names =
          new TreeSet<>(List.of(Fold.key(indicator.nameVi()), Fold.key(indicator.nameEn())));
      names.forEach(name -> byName.computeIfAbsent(name, k -> new ArrayList<>()).add(indicator));
    }
  }

  /** Every indicator. */
  public List<Indicator> list() {
    return List.copyOf(indicators.values());
  }

  /** The indicator of an id, a name or a plan row, or why there is none. */
  public Parsed<Indicator> find(String text) {
    Optional<Indicator> known = known(text);
    if (known.isPresent()) {
      return Parsed.of(known.get());
    }
    if (!text.contains(":")) {
      return Parsed.fault(IssueCode.INDICATOR_UNKNOWN, text, Map.of("hints", hint(text)));
    }
    List<String> ids = planRows.get(text);
    if (ids == null) {
      return Parsed.fault(
          IssueCode.PLAN_ROW_UNKNOWN, text, Map.of("hints", Nearest.hint(text, planRows.keySet())));
    }
    return Parsed.fault(
        IssueCode.PLAN_ROW_WITHOUT_INDICATOR,
        text,
        Map.of("candidates", ids.isEmpty() ? "–" : String.join(", ", ids)));
  }

  /** The indicators most like a text, for a message. */
  public Words hint(String text) {
    Set<String> words = new TreeSet<>(indicators.keySet());
    indicators.values().forEach(indicator -> words.add(indicator.nameVi()));
    return Nearest.hint(text, words);
  }

  /** The indicator a text can only mean; empty otherwise. */
  public Optional<Indicator> known(String text) {
    Indicator byId = indicators.get(text);
    if (byId != null) {
      return Optional.of(byId);
    }
    List<String> ids = planRows.getOrDefault(text, List.of());
    if (ids.size() == 1) {
      return Optional.ofNullable(indicators.get(ids.get(0)));
    }
    return named(Fold.tidy(text));
  }

  private Optional<Indicator> named(String text) {
    Optional<Indicator> whole = only(text);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher numbered = NUMBERING.matcher(text);
    if (numbered.matches()) {
      return named(numbered.group(1));
    }
    Matcher measured = IN_BRACKETS.matcher(text);
    return measured.matches()
        ? only(measured.group(1))
            .filter(i -> Fold.key(i.measureUnit()).equals(Fold.key(measured.group(2))))
        : Optional.empty();
  }

  private Optional<Indicator> only(String name) {
    List<Indicator> found = byName.getOrDefault(Fold.key(name), List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
