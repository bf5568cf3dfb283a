package vn.kho.transform.attainment;

/** What must be said beside a figure; a figure made of others carries all their marks. */
public record Marks(boolean isApportioned, boolean isEstimate, boolean isSimulated) {
  public static final Marks NONE = new Marks(false, false, false);

  public Marks and(Marks other) {
    return new Marks(
        isApportioned || other.isApportioned,
        isEstimate || other.isEstimate,
        isSimulated || other.isSimulated);
  }
}
