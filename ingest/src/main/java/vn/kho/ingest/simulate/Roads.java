package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Through whom reports travel: districts while there are any, then communes, a few in clusters. */
final class Roads {
  private static final double IN_CLUSTERS = 0.18;
  private static final int CLUSTERS = 4;

  private final Dice seed;

  Roads(Dice seed) {
    this.seed = seed.with("roads");
  }

  List<Sender> senders(List<UnitLife> units) {
    Map<String, List<UnitLife>> districts = new LinkedHashMap<>();
    for (UnitLife unit : units) {
      if (unit.isLevel("district")) {
        districts.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
      }
    }
    Map<String, List<UnitLife>> bySender = new LinkedHashMap<>(districts);
    for (UnitLife unit : units) {
      if (!unit.isLevel("district")) {
        bySender.computeIfAbsent(through(unit, districts), code -> new ArrayList<>()).add(unit);
      }
    }
    List<Sender> senders = new ArrayList<>();
    bySender.forEach(
        (code, covered) -> senders.add(new Sender(code, covered, code.equals("tinh"))));
    return senders;
  }

  private String through(UnitLife unit, Map<String, List<UnitLife>> districts) {
    if (unit.isLevel("province")) {
      return "tinh";
    }
    if (districts.containsKey(unit.parentCode())) {
      return unit.parentCode();
    }
    Dice own = seed.with(unit.code());
    boolean inCluster = unit.isLevel("commune") && own.happens(IN_CLUSTERS);
    return inCluster ? "cum-0" + (own.with("cluster").below(CLUSTERS) + 1) : unit.code();
  }
}
