package vn.kho.ingest.validate;

import java.util.List;
import java.util.Map;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.parse.Nearest;
import vn.kho.ingest.parse.Parsed;

/**
 * What results may speak of.
 *
 * @param units finds units by code and name
 * @param indicators by id
 * @param planRows indicators of each plan row, by {@code PLAN:ROW}
 */
public record Codes(
    UnitFinder units, Map<String, Indicator> indicators, Map<String, List<String>> planRows) {

  /** The indicator of an id or of a plan row. */
  Parsed<Indicator> indicator(String text) {
    Indicator known = indicators.get(text);
    if (known != null) {
      return Parsed.of(known);
    }
    if (!text.contains(":")) {
      return Parsed.fault(
          IssueCode.INDICATOR_UNKNOWN,
          text,
          Map.of("hints", Nearest.hint(text, indicators.keySet())));
    }
    List<String> ids = planRows.get(text);
    if (ids == null) {
      return Parsed.fault(
          IssueCode.PLAN_ROW_UNKNOWN, text, Map.of("hints", Nearest.hint(text, planRows.keySet())));
    }
    Indicator only = ids.size() == 1 ? indicators.get(ids.get(0)) : null;
    return only != null
        ? Parsed.of(only)
        : Parsed.fault(
            IssueCode.PLAN_ROW_WITHOUT_INDICATOR,
            text,
            Map.of("candidates", ids.isEmpty() ? "–" : String.join(", ", ids)));
  }
}
