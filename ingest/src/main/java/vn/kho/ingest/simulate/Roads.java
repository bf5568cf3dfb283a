package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Through whom reports travel. */
interface Roads {

  /** Who sends a file for which of the units that report a month. */
  List<Sender> senders(List<UnitLife> units);

  /** One file for the whole province. */
  static Roads throughTheProvince(String code) {
    return units -> List.of(new Sender(code, units, false));
  }

  /** Through the districts while there are any, then from the communes, a few in clusters. */
  static Roads throughDistricts(Dice seed) {
    return new ThroughDistricts(seed.with("roads"));
  }

  /** See {@link #throughDistricts}. */
  record ThroughDistricts(Dice seed) implements Roads {
    private static final double IN_CLUSTERS = 0.18;
    private static final int CLUSTERS = 4;

    @Override
    public List<Sender> senders(List<UnitLife> units) {
      Map<String, List<UnitLife>> covered = new LinkedHashMap<>();
      for (UnitLife unit : units) {
        if (unit.isLevel("district")) {
          covered.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
        }
      }
      List<String> districts = List.copyOf(covered.keySet());
      for (UnitLife unit : units) {
        if (!unit.isLevel("district")) {
          covered.computeIfAbsent(through(unit, districts), code -> new ArrayList<>()).add(unit);
        }
      }
      List<Sender> senders = new ArrayList<>();
      covered.forEach((code, some) -> senders.add(new Sender(code, some, code.equals("tinh"))));
      return senders;
    }

    private String through(UnitLife unit, List<String> districts) {
      if (unit.isLevel("province")) {
        return "tinh";
      }
      if (districts.contains(unit.parentCode())) {
        return unit.parentCode();
      }
      Dice own = seed.with(unit.code());
      boolean inCluster = unit.isLevel("commune") && own.happens(IN_CLUSTERS);
      return inCluster ? "cum-0" + (own.with("cluster").below(CLUSTERS) + 1) : unit.code();
    }
  }
}
