package vn.kho.ingest.form;

/**
 * A column of a form.
 *
 * @param position from 0
 * @param title its headers from top to bottom, as printed
 * @param said what they say together
 * @param isKnown whether every one of them says something
 */
record FormColumn(int position, String title, Said said, boolean isKnown) {

  boolean is(Role role) {
    return said.role() == role;
  }

  /** Whether figures to load stand in it. */
  boolean isFigure() {
    Role role = said.role();
    return role == null ? said.isSubject() : role.isFigure();
  }

  boolean isLabel() {
    return said.role() != null && said.role().isLabel();
  }
}
