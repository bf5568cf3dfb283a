package vn.kho.dashboard.page;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Lang;

/**
 * Where a reader is: the path and every filter. A link made from it keeps what was chosen, so that
 * it reopens exactly what was seen.
 */
public final class Address {
  /** Filters that go along to every page. */
  static final List<String> COMMON =
      List.of("plan", "year", "unit", "boundary", "snapshot", "lang");

  private static final int MAX_LENGTH = 200;

  private final String path;
  private final Map<String, String> parameters;
  private final Lang defaultLang;

  private Address(String path, Map<String, String> parameters, Lang defaultLang) {
    this.path = path;
    this.parameters = parameters;
    this.defaultLang = defaultLang;
  }

  static Address of(Context context, Lang defaultLang) {
    Map<String, String> parameters = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              String value = values.isEmpty() ? "" : values.get(0);
              if (value.length() > MAX_LENGTH) {
                throw Problem.of(ProblemCode.BAD_PARAMETER, name, value.substring(0, 40) + "…");
              }
              if (!value.isEmpty()) {
                parameters.put(name, value);
              }
            });
    return new Address(context.path(), parameters, defaultLang);
  }

  public String path() {
    return path;
  }

  public Lang lang() {
    String code = parameters.get("lang");
    if (code == null) {
      return defaultLang;
    }
    return Lang.find(code).orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "lang", code));
  }

  /** Names of all parameters, in their order. */
  public List<String> names() {
    return List.copyOf(parameters.keySet());
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The same place with one thing chosen otherwise; an empty value is no choice. */
  public Address with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Address(path, changed, defaultLang);
  }

  /** Another page with the filters all pages share. */
  public Address at(String otherPath) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : COMMON) {
      String value = parameters.get(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return new Address(otherPath, kept, defaultLang);
  }

  /** The same filters under another path, such as the data of a page. */
  public Address under(String otherPath) {
    return new Address(otherPath, parameters, defaultLang);
  }

  public Address in(Lang lang) {
    return with("lang", lang == defaultLang ? "" : lang.code());
  }

  public String href() {
    StringBuilder href = new StringBuilder(path);
    char joint = '?';
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      href.append(joint)
          .append(encode(parameter.getKey()))
          .append('=')
          .append(encode(parameter.getValue()));
      joint = '&';
    }
    return href.toString();
  }

  @Override
  public String toString() {
    return href();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("+", "%20");
  }
}
