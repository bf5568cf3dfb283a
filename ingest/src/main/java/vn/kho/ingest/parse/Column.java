package vn.kho.ingest.parse;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a kind of file.
 *
 * @param name as the contract writes it
 * @param need whether the column must be there, and its cells filled
 * @param spellings other headers that mean it; compared without case and accents
 */
public record Column(String name, Need need, List<String> spellings) {

  /** What the column must have. */
  public enum Need {
    /** The column and a value in every row. */
    VALUE,
    /** The column; its cells may be empty. */
    HEADER,
    /** Nothing. */
    NONE
  }

  /** A column that must be there with a value in every row. */
  public static Column value(String name, String... spellings) {
    return new Column(name, Need.VALUE, List.of(spellings));
  }

  /** A column that must be there. */
  public static Column header(String name, String... spellings) {
    return new Column(name, Need.HEADER, List.of(spellings));
  }

  /** A column that may be left out. */
  public static Column optional(String name, String... spellings) {
    return new Column(name, Need.NONE, List.of(spellings));
  }

  /** Several columns that may be left out, without other spellings. */
  public static List<Column> optionals(String... names) {
    return Arrays.stream(names).map(name -> optional(name)).toList();
  }
}
