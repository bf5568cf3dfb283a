package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row taken apart by its header, figures not yet decided.
 *
 * @param values tokens of the period columns, in their order
 * @param texts the other columns by role, dressed off
 */
record RawRow(
    Place place,
    Header header,
    RowNumbers.Printed number,
    String printedNo,
    Markup.Bare label,
    List<Token> values,
    List<Token> totals,
    Map<Role, String> texts) {

  /** A token and its column. */
  record Token(Column column, CellToken token) {}

  boolean isBlankBesideLabel() {
    return hasNoValues() && texts.values().stream().allMatch(String::isEmpty);
  }

  boolean hasNoValues() {
    return values.stream().allMatch(v -> v.token().kind() == CellReading.Kind.BLANK)
        && totals.stream().allMatch(v -> v.token().kind() == CellReading.Kind.BLANK);
  }

  String text(Role role) {
    return texts.getOrDefault(role, "");
  }

  RawRow continuedBy(Markup.Bare more) {
    List<String> calls = new ArrayList<>(label.calls());
    calls.addAll(more.calls());
    return new RawRow(
        place,
        header,
        number,
        printedNo,
        new Markup.Bare(label.text() + " " + more.text(), List.copyOf(calls)),
        values,
        totals,
        texts);
  }
}
