package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row taken apart by its header, figures not yet decided.
 *
 * @param values tokens of the period columns, in their order
 * @param texts the other columns by role, dressed off
 * @param beside what stands in columns the draft has no place for
 */
record RawRow(
    Place place,
    Header header,
    RowNumbers.Printed number,
    String printedNo,
    Markup.Bare label,
    List<Token> values,
    List<Token> totals,
    Map<Role, String> texts,
    List<Beside> beside) {

  /** A token and its column. */
  record Token(Column column, CellToken token) {}

  boolean isBlankBesideLabel() {
    return hasNoValues() && beside.isEmpty() && texts.values().stream().allMatch(String::isEmpty);
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
        texts,
        beside);
  }

  /** The texts of the row's other columns, for its account. */
  String words() {
    List<String> said = Stream.of(Role.values()).map(this::text).filter(t -> !t.isEmpty()).toList();
    return (said.isEmpty() ? "" : "  (" + String.join("; ", said) + ")") + Beside.words(beside);
  }

  /** The part of one unit in this row's target. */
  RawRow ofUnit(String unit, Token value) {
    return part(unit, value, Map.of(Role.MEASURE_UNIT, text(Role.MEASURE_UNIT)));
  }

  /** The part of one department, which owns it. */
  RawRow ofDepartment(String department, Token value) {
    return part(
        department,
        value,
        Map.of(
            Role.MEASURE_UNIT, text(Role.MEASURE_UNIT),
            Role.LEVEL, text(Role.LEVEL),
            Role.OWNER, department));
  }

  private RawRow part(String unit, Token value, Map<Role, String> said) {
    return new RawRow(
        place,
        header,
        new RowNumbers.Printed(RowNumbers.Kind.NONE, ""),
        "",
        new Markup.Bare(
            number.kind() == RowNumbers.Kind.NONE ? unit + " – " + label.text() : unit, List.of()),
        List.of(value),
        List.of(),
        said,
        List.of());
  }
}
