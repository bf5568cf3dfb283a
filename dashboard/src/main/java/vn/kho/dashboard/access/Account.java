package vn.kho.dashboard.access;

/**
 * Someone who may sign in.
 *
 * @param orgUnitId sees this unit and those below it; empty = everything
 * @param password as {@link Passwords} keeps it
 */
record Account(String name, Role role, String orgUnitId, State state, String password) {

  /** What one may do. */
  enum Role {
    READER,
    ANALYST
  }

  /** Whether one may sign in. */
  enum State {
    ACTIVE,
    DISABLED
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  Account disabled() {
    return new Account(name, role, orgUnitId, State.DISABLED, password);
  }

  Account withPassword(String kept) {
    return new Account(name, role, orgUnitId, state, kept);
  }
}
