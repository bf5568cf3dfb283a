package vn.kho.dashboard.report.content;

import java.util.Map;

/** What a level of units is called within a sentence. */
final class Levels {
  private static final Map<String, String> NAMES =
      Map.of(
          "national", "cơ quan trung ương",
          "province", "đơn vị cấp tỉnh",
          "district", "đơn vị cấp huyện",
          "commune", "đơn vị cấp xã",
          "affiliated", "đơn vị trực thuộc",
          "branch", "chi hội");

  private Levels() {}

  /** Who carries out a row, in a table's group row. */
  static String carriedOutBy(String level) {
    return switch (level) {
      case "province" -> "Cấp tỉnh thực hiện";
      case "province_district" -> "Cấp tỉnh cùng cấp huyện thực hiện";
      case "district" -> "Cấp huyện thực hiện";
      case "district_commune" -> "Cấp huyện cùng cấp xã thực hiện";
      case "commune" -> "Cấp xã thực hiện";
      case "branch" -> "Chi hội thực hiện";
      case "loan_group" -> "Tổ tiết kiệm và vay vốn thực hiện";
      case "" -> "Không ghi cấp thực hiện";
      default -> "Các cấp thực hiện";
    };
  }

  static String name(String level) {
    return NAMES.getOrDefault(level, level);
  }
}
