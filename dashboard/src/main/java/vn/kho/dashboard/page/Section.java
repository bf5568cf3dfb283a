package vn.kho.dashboard.page;

/** Heads of the navigation, in their order. */
enum Section {
  LOOK,
  CHECK,
  WORK;

  /** Key of its name in texts. */
  String key() {
    return "nav.section." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
