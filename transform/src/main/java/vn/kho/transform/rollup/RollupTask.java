package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one partition: indicator by indicator, each read unit by unit. */
final class RollupTask implements Iterator<Row> {

  /** Indicators that are due alike share their counts. */
  private record DueKey(Set<String> levels, int everyMonths, boolean isStock) {}

  private final Rollup.Job job;
  private final Iterator<Row> rows;
  private final Map<DueKey, Map<World.Boundary, int[][]>> dueCounts = new HashMap<>();
  private @Nullable Row ahead;
  private Iterator<ResultRow> ready = Collections.emptyIterator();

  RollupTask(Rollup.Job job, Iterator<Row> rows) {
    this.job = job;
    this.rows = rows;
    advance();
  }

  private void advance() {
    ahead = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext() && ahead != null) {
      ready = indicator(ahead);
    }
    return ready.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return FactRows.write(ready.next());
  }

  private Iterator<ResultRow> indicator(Row first) {
    String indicatorId = FactRows.indicator(first);
    Rule rule = job.rules().get(indicatorId);
    IndicatorRollup rollup = rule == null ? null : rollup(rule);
    while (ahead != null && FactRows.indicator(ahead).equals(indicatorId)) {
      String unitId = FactRows.unit(ahead);
      List<Fact> facts = new ArrayList<>();
      for (Row row = ahead; isOf(row, indicatorId, unitId); row = ahead) {
        facts.add(FactRows.read(row));
        advance();
      }
      Integer unit = job.world().find(unitId);
      if (rollup != null && rule != null && unit != null) {
        rollup.add(new UnitFacts(unit, rule, job.world(), facts));
      }
    }
    return rollup == null ? Collections.emptyIterator() : rollup.rows();
  }

  private static boolean isOf(@Nullable Row row, String indicatorId, String unitId) {
    return row != null
        && FactRows.indicator(row).equals(indicatorId)
        && FactRows.unit(row).equals(unitId);
  }

  private IndicatorRollup rollup(Rule rule) {
    Map<World.Boundary, int[][]> counts =
        dueCounts.computeIfAbsent(
            new DueKey(rule.levels(), rule.everyMonths(), rule.isStock()),
            key -> job.due().count(job.world(), rule, job.frame().periods()));
    return new IndicatorRollup(job.world(), rule, job.frame(), job.due(), counts);
  }
}
