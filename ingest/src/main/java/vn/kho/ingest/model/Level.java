package vn.kho.ingest.model;

/** Levels of the organisation; {@link #rank} grows downwards. */
public enum Level implements Coded {
  NATIONAL('n', 0),
  PROVINCE('p', 1),
  DISTRICT('d', 2),
  AFFILIATED('a', 2),
  COMMUNE('c', 3),
  BRANCH('b', 4);

  private final char letter;
  private final int rank;

  Level(char letter, int rank) {
    this.letter = letter;
    this.rank = rank;
  }

  /** First letter of the surrogate ids of this level. */
  public char letter() {
    return letter;
  }

  /** 0 for the nation, more for what lies below it. */
  public int rank() {
    return rank;
  }
}
