package vn.kho.dashboard.store;

/**
 * What the reader of the running request may see: everything, or the rows of one unit and those
 * below it. It is set where a request enters, and holds for its thread until it leaves; so whatever
 * opens a snapshot obeys it.
 *
 * @param orgUnitId the unit; empty = everything
 */
public record Sight(String orgUnitId) {
  public static final Sight ALL = new Sight("");

  private static final ThreadLocal<Sight> CURRENT = ThreadLocal.withInitial(() -> ALL);

  public static Sight current() {
    return CURRENT.get();
  }

  public static void enter(Sight sight) {
    CURRENT.set(sight);
  }

  public static void leave() {
    CURRENT.remove();
  }

  public boolean isAll() {
    return orgUnitId.isEmpty();
  }
}
