package vn.kho.dashboard.api;

/**
 * A query parameter of a resource.
 *
 * @param pattern what a value must match
 */
record Parameter(String name, Presence presence, String pattern, String description) {
  enum Presence {
    REQUIRED,
    OPTIONAL
  }

  static Parameter required(String name, String pattern, String description) {
    return new Parameter(name, Presence.REQUIRED, pattern, description);
  }

  static Parameter optional(String name, String pattern, String description) {
    return new Parameter(name, Presence.OPTIONAL, pattern, description);
  }
}
