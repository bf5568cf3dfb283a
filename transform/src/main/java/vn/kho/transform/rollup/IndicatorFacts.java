package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a partition cut into indicators, and these into units, while they pass. */
final class IndicatorFacts {

  /** The facts of one known unit. */
  record OfUnit(int unit, List<Fact> facts) {}

  private final Rollup.Job job;
  private final Iterator<Row> rows;
  private @Nullable Row ahead;
  private @Nullable Group open;

  IndicatorFacts(Rollup.Job job, Iterator<Row> rows) {
    this.job = job;
    this.rows = rows;
    advance();
  }

  private void advance() {
    ahead = rows.hasNext() ? rows.next() : null;
  }

  /** Whether another indicator with a rule follows; what is left of the last one is passed over. */
  boolean hasNext() {
    if (open != null) {
      open.drain();
      open = null;
    }
    while (ahead != null && !job.rules().containsKey(FactRows.indicator(ahead))) {
      advance();
    }
    return ahead != null;
  }

  Group next() {
    Row first = ahead;
    Rule rule = first == null ? null : job.rules().get(FactRows.indicator(first));
    if (rule == null) {
      throw new NoSuchElementException();
    }
    Group group = new Group(rule);
    open = group;
    return group;
  }

  /** One indicator. */
  final class Group {

    private final Rule rule;

    private Group(Rule rule) {
      this.rule = rule;
    }

    Rule rule() {
      return rule;
    }

    private void drain() {
      while (hasNext()) {
        next();
      }
    }

    boolean hasNext() {
      while (isOf(ahead) && ahead != null && job.world().find(FactRows.unit(ahead)) == null) {
        advance();
      }
      return isOf(ahead);
    }

    private boolean isOf(@Nullable Row row) {
      return row != null && FactRows.indicator(row).equals(rule.indicatorId());
    }

    OfUnit next() {
      Row first = ahead;
      Integer unit = first == null ? null : job.world().find(FactRows.unit(first));
      if (first == null || unit == null) {
        throw new NoSuchElementException();
      }
      String unitId = FactRows.unit(first);
      List<Fact> facts = new ArrayList<>();
      for (Row row = first; row != null && isOf(row) && FactRows.unit(row).equals(unitId); ) {
        facts.add(FactRows.read(row));
        advance();
        row = ahead;
      }
      return new OfUnit(unit, facts);
    }
  }
}
