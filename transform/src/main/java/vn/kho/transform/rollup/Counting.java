package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The units whose figures of an indicator are added: those that report it or stand in for them. */
final class Counting {

  private final Map<Integer, UnitFacts> facts = new TreeMap<>();
  private final StandIns standIns;

  Counting(Rollup.Job job, Rule rule, Map<Integer, List<Fact>> byUnit) {
    Told told = new Told(job.world(), rule, job.frame());
    List<UnitFacts> others = new ArrayList<>();
    byUnit.forEach(
        (unit, list) -> {
          UnitFacts own = new UnitFacts(unit, rule, job.world(), list);
          if (rule.isReportedBy(job.world().unit(unit))) {
            told.add(own);
            facts.put(unit, own);
          } else {
            others.add(own);
          }
        });
    this.standIns = StandIns.of(job.world(), rule, told, others);
    standIns.facts().forEach(own -> facts.put(own.unit(), own));
  }

  /** By unit. */
  Map<Integer, UnitFacts> facts() {
    return facts;
  }

  StandIns standIns() {
    return standIns;
  }
}
