package vn.kho.transform.attainment;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code key=value;key=value} over a unit's type, level and attributes; empty accepts all. */
record UnitFilter(Map<String, String> wanted) {

  static UnitFilter of(Target target) {
    Map<String, String> wanted = new LinkedHashMap<>();
    String text = target.unitFilter();
    if (text != null) {
      for (String pair : text.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (!pair.isBlank()) {
          wanted.put(
              equals < 0 ? pair.strip() : pair.substring(0, equals).strip(),
              equals < 0 ? "" : pair.substring(equals + 1).strip());
        }
      }
    }
    return new UnitFilter(wanted);
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** A unit of which the asked attribute is not known is not accepted. */
  boolean accepts(Unit unit) {
    for (Map.Entry<String, String> entry : wanted.entrySet()) {
      if (!entry.getValue().equalsIgnoreCase(valueOf(unit, entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static String valueOf(Unit unit, String key) {
    String type = unit.type();
    return switch (key) {
      case "type" -> type == null ? "" : type;
      case "level" -> unit.level();
      case "name" -> unit.name();
      default -> unit.attributes().getOrDefault(key, "?");
    };
  }
}
