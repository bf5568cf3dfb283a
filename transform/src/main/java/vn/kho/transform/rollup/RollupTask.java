package vn.kho.transform.rollup;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** The rows of one partition: indicator by indicator, each read unit by unit. */
final class RollupTask implements Iterator<Row> {

  /** Indicators that are due alike share their counts. */
  private record DueKey(Set<String> levels, int everyMonths, boolean isReadAtEnd) {}

  private final Rollup.Job job;
  private final IndicatorFacts groups;
  private final Map<DueKey, Map<World.Boundary, int[][]>> dueCounts = new HashMap<>();
  private final Consumer<Finding> found;
  private final Consumer<StandIns.Year> standing;
  private Iterator<ResultRow> ready = Collections.emptyIterator();

  /**
   * Starts a partition.
   *
   * @param found where findings go; a task that runs twice says the same twice
   * @param standing where goes who stood in for those below
   */
  RollupTask(
      Rollup.Job job,
      Iterator<Row> rows,
      Consumer<Finding> found,
      Consumer<StandIns.Year> standing) {
    this.job = job;
    this.found = found;
    this.standing = standing;
    this.groups = new IndicatorFacts(job, rows);
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext() && groups.hasNext()) {
      ready = rows(groups.next());
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

  private Iterator<ResultRow> rows(IndicatorFacts.Group group) {
    Rule rule = group.rule();
    Map<World.Boundary, int[][]> counts =
        dueCounts.computeIfAbsent(
            new DueKey(rule.levels(), rule.everyMonths(), rule.isReadAtEnd()),
            key -> job.due().count(job.world(), rule, job.frame().periods()));
    IndicatorRollup rollup =
        new IndicatorRollup(job.world(), rule, job.frame(), job.due(), job.above(rule), counts);
    Findings findings = new Findings(job.world(), rule);
    Map<Integer, List<Fact>> parents = new TreeMap<>();
    while (group.hasNext()) {
      IndicatorFacts.OfUnit of = group.next();
      UnitFacts facts = new UnitFacts(of.unit(), rule, job.world(), of.facts());
      rollup.add(facts);
      findings.look(facts, of.facts());
      if (!rollup.isLeaf(of.unit())) {
        parents.put(of.unit(), of.facts());
      }
    }
    parents.forEach((unit, facts) -> findings.lookAtParent(rollup, unit, facts));
    findings.list().forEach(found);
    rollup.standIns().list(rule).forEach(standing);
    return rollup.rows();
  }
}
