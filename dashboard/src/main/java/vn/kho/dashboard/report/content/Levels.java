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

  static String name(String level) {
    return NAMES.getOrDefault(level, level);
  }
}
