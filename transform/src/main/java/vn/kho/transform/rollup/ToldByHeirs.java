package vn.kho.transform.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Periods that began before a change of units and whose figure the units after it told as one: the
 * unit before it, silent itself, owes nothing for its part.
 */
final class ToldByHeirs {
  private final World world;
  private final Rule rule;
  private final Due due;
  private final Map<Integer, List<Edge>> reachingBack = new HashMap<>();
  private final Map<Integer, Series> ended = new HashMap<>();

  ToldByHeirs(World world, Rule rule, Due due) {
    this.world = world;
    this.rule = rule;
    this.due = due;
  }

  void add(UnitFacts facts) {
    if (!facts.reachingBack().isEmpty()) {
      reachingBack.put(facts.unit(), facts.reachingBack());
    }
    if (!world.heirs(facts.unit()).isEmpty()) {
      ended.put(facts.unit(), facts.series());
    }
  }

  /** Whether all heirs of a unit told of a time before their own. */
  boolean isPossible(int unit) {
    List<Integer> heirs = world.heirs(unit);
    return !heirs.isEmpty() && reachingBack.keySet().containsAll(heirs);
  }

  /** Whether what a unit would owe for a period was told by all its heirs, and not by itself. */
  boolean isTold(int unit, Period period, Target target) {
    if (!due.isDue(rule, period, target)) {
      return false;
    }
    int from = Math.max(period.from(), target.from());
    int to = Math.min(period.to(), target.to());
    Series own = ended.get(unit);
    boolean isSilent = own == null || own.over(from, to).isNothing();
    return isSilent && world.heirs(unit).stream().allMatch(heir -> tells(heir, period, from, to));
  }

  private boolean tells(int heir, Period period, int from, int to) {
    return reachingBack.getOrDefault(heir, List.of()).stream()
        .anyMatch(
            edge ->
                edge.from() >= period.from()
                    && edge.to() <= period.to()
                    && edge.from() <= from
                    && edge.to() >= to);
  }
}
