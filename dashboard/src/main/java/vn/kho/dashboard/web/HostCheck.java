package vn.kho.dashboard.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests sent to a name that is not ours, so that a foreign page cannot reach the
 * dashboard by pointing its own name at it. A plain address cannot be pointed anywhere.
 */
record HostCheck(Set<String> allowed) {
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+\\]");
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

  /**
   * @param host the Host header as sent, empty when there was none
   */
  boolean accepts(String host) {
    String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return name.equals("localhost") || allowed.contains(name) || ADDRESS.matcher(name).matches();
  }
}
