package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One province with everybody in it who reports, and what truly happens there.
 *
 * @param provinceCode the code all its units stand under, directly or through a district
 * @param lives every unit version of every level
 * @param latents what happens, by indicator and level
 */
record World(
    String provinceCode,
    List<UnitLife> lives,
    Territory territory,
    Map<String, Map<String, Latent>> latents,
    Map<String, Integer> actors) {

  /** The units that report a month to this province, in the order of their codes. */
  List<UnitLife> reporting(int month) {
    Map<String, UnitLife> found = new TreeMap<>();
    for (UnitLife life : lives) {
      if (life.reports(month) && provinceOf(life, month).equals(provinceCode)) {
        found.put(life.level() + life.code(), life);
      }
    }
    return new ArrayList<>(found.values());
  }

  private String provinceOf(UnitLife life, int month) {
    if (life.isLevel("province")) {
      return life.code();
    }
    for (UnitLife parent : lives) {
      if (parent.isLevel("district")
          && parent.code().equals(life.parentCode())
          && parent.reports(month)) {
        return parent.parentCode();
      }
    }
    return life.parentCode();
  }

  /** The name of the unit above at the end of a month; empty: none. */
  String parentName(UnitLife unit, int month) {
    for (UnitLife parent : lives) {
      boolean isAbove = parent.isLevel("district") || parent.isLevel("province");
      if (isAbove && parent.code().equals(unit.parentCode()) && parent.reports(month)) {
        return parent.name();
      }
    }
    return "";
  }

  Latent.Amount amount(UnitLife unit, Measure measure, int first, int last) {
    Latent latent = latents.getOrDefault(measure.id(), Map.of()).get(unit.level());
    if (latent == null) {
      throw new IllegalStateException(measure.id() + " has no life at level " + unit.level());
    }
    return latent.of(unit, piecesOf(unit), first, last);
  }

  private List<Territory.Piece> piecesOf(UnitLife unit) {
    if (unit.isLevel("commune")) {
      return territory.of(unit);
    }
    Integer actor = actors.get(unit.level() + unit.code());
    if (actor == null) {
      throw new IllegalStateException("No actor for " + unit);
    }
    return List.of(Territory.Piece.whole(actor));
  }
}
