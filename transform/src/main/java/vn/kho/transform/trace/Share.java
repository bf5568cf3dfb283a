package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Fraction;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/** A share of a year from its results; a percentage without its parts is so many of a hundred. */
record Share(BigDecimal top, BigDecimal base) {

  /** Of all the parts of a year together; null when nothing is known. */
  static @Nullable Share of(List<Row> results) {
    boolean hasParts =
        results.stream()
            .filter(one -> one.find("value") != null)
            .allMatch(one -> one.find("numerator") != null && one.find("denominator") != null);
    BigDecimal top = sum(hasParts ? "numerator" : "value", results);
    BigDecimal base = hasParts ? sum("denominator", results) : BigDecimal.valueOf(100);
    return top == null || base == null || base.signum() <= 0 ? null : new Share(top, base);
  }

  private static @Nullable BigDecimal sum(String column, List<Row> results) {
    return results.stream()
        .map(one -> one.findDecimal(column))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** a/b − c/d in percentage points in one division, so that nothing is rounded before the end. */
  Fraction minus(Share other) {
    return Fraction.percentOf(top, base).minus(Fraction.percentOf(other.top, other.base));
  }

  Message words() {
    Message n = Figure.of(top);
    Message d = Figure.of(base);
    return new Message(n.vi() + "/" + d.vi() + " × 100", n.en() + "/" + d.en() + " × 100");
  }
}
