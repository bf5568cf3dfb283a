package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A made-up country of provinces and communes, in force without a change, for benchmarks. */
final class Country {
  static final int PROVINCES = 34;
  private static final String HEADER =
      "unit_code,level,name,type,parent_code,valid_from,valid_to,legal_basis,note\n";

  private final int communes;

  /**
   * @param communes how many in all
   */
  Country(int communes) {
    this.communes = communes;
  }

  static String provinceCode(int province) {
    return String.format(Locale.ROOT, "S%02d", province + 1);
  }

  /** The province and its communes; the first provinces have one more where it does not divide. */
  List<UnitLife> units(int province) {
    String code = provinceCode(province);
    List<UnitLife> units = new ArrayList<>();
    units.add(
        new UnitLife(code, "province", "Tỉnh Giả định " + code, "Tỉnh", "", null, null, false));
    int count = communes / PROVINCES + (province < communes % PROVINCES ? 1 : 0);
    for (int i = 1; i <= count; i++) {
      String own = String.format(Locale.ROOT, "%s%03d", code, i);
      String type = i % 7 == 0 ? "Phường" : "Xã";
      units.add(
          new UnitLife(own, "commune", type + " Giả định " + own, type, code, null, null, true));
    }
    return units;
  }

  /** A units file as {@code kho ingest} takes it. */
  String unitsFile() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int province = 0; province < PROVINCES; province++) {
      for (UnitLife unit : units(province)) {
        file.append(
            String.join(
                ",",
                unit.code(),
                unit.level(),
                unit.name(),
                unit.type(),
                unit.parentCode(),
                "",
                "",
                "",
                "mô phỏng / simulated\n"));
      }
    }
    return file.toString();
  }
}
