package vn.kho.ingest.simulate;

import java.util.List;

/** Names as offices write them. */
final class Names {
  private static final List<String> OLD_PLACE =
      List.of(
          "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy");
  private static final List<String> NEW_PLACE =
      List.of(
          "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ");

  private Names() {}

  /** The same name with its tone marks on the other vowel: Hòa and Hoà are one word. */
  static String otherTonePlace(String name) {
    for (int i = 0; i < OLD_PLACE.size(); i++) {
      String old = OLD_PLACE.get(i);
      String fresh = NEW_PLACE.get(i);
      if (endsSyllable(name, old)) {
        return name.replace(old, fresh);
      }
      if (endsSyllable(name, fresh)) {
        return name.replace(fresh, old);
      }
    }
    return name;
  }

  /** Only an open syllable is written both ways: hòa, hoà, but never hòan; and not after q. */
  private static boolean endsSyllable(String name, String vowels) {
    int at = name.indexOf(vowels);
    int end = at + vowels.length();
    return at > 0
        && Character.toLowerCase(name.charAt(at - 1)) != 'q'
        && (end == name.length() || !Character.isLetter(name.charAt(end)));
  }
}
