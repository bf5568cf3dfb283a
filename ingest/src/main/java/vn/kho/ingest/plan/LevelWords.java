package vn.kho.ingest.plan;

/** Who a plan's level column names, by the catalogue's names. */
final class LevelWords {

  private LevelWords() {}

  /** The catalogue's name, or the printed words where it has none for them. */
  static String code(String printed) {
    String plain = Folding.plain(printed);
    boolean province = plain.matches(".*(?<![a-z])tinh(?![a-z]).*");
    boolean district = plain.matches(".*(?<![a-z])(?:huyen|tp|thanh pho|thi xa)(?![a-z]).*");
    boolean commune =
        plain.replace("thi xa", " ").matches(".*(?<![a-z])(?:xa|phuong|co so)(?![a-z]).*");
    if (plain.matches("(?:hoi lhpn )?cac don vi")) {
      return "all_units";
    }
    if (plain.matches("(?:tat ca )?cac cap(?: hoi)?") || (province && district && commune)) {
      return "all_levels";
    }
    if (province && district) {
      return "province_district";
    }
    if (commune) {
      return district ? printed : "commune";
    }
    if (district) {
      return "district";
    }
    if (province) {
      return "province";
    }
    return printed;
  }
}
