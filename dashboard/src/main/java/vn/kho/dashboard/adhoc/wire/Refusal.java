package vn.kho.dashboard.adhoc.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Why there is no (whole) answer, as a code and the words that fill its message.
 *
 * @param code what happened
 * @param words what was found, in the order the message names them
 */
public record Refusal(Code code, List<String> words) {
  private static final int MAX_WORDS = 8;

  public Refusal {
    words = List.copyOf(words);
  }

  public static Refusal of(Code code, String... words) {
    return new Refusal(code, List.of(words));
  }

  /** Writes code and words, each word cut to what the parent accepts. */
  public void write(DataOutputStream out) throws IOException {
    Wire.writeName(out, code);
    out.writeByte(words.size());
    for (String word : words) {
      Wire.writeText(out, Wire.cut(word, Wire.WORD_BYTES / 4));
    }
  }

  public static Refusal read(DataInputStream in) throws IOException {
    Code code = Wire.readName(in, Code.class);
    int count = in.readByte();
    if (count < 0 || count > MAX_WORDS) {
      throw new WireException("a refusal of " + count + " words");
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(Wire.readText(in, Wire.WORD_BYTES));
    }
    return new Refusal(code, words);
  }

  /** Who can act on it. */
  public enum Actor {
    /** The writer of the statement. */
    USER,
    /** The writer, by asking for less; or whoever sets the limits. */
    LIMIT,
    /** Us. */
    INTERNAL
  }

  /** Every way a query can end without its whole answer. */
  public enum Code {
    // refused before it runs
    EMPTY(Actor.USER),
    TOO_LONG(Actor.USER),
    CONTROL_CHARACTER(Actor.USER),
    NOT_ONE_STATEMENT(Actor.USER),
    NOT_A_SELECT(Actor.USER),
    SYNTAX(Actor.USER),
    FUNCTION(Actor.USER),
    TABLE_FUNCTION(Actor.USER),
    TABLE(Actor.USER),
    SYNTAX_NOT_ALLOWED(Actor.USER),
    PARAMETER(Actor.USER),
    // failed while it ran
    ENGINE(Actor.USER),
    // stopped at a limit
    TIME(Actor.LIMIT),
    CPU(Actor.LIMIT),
    MEMORY(Actor.LIMIT),
    ROWS(Actor.LIMIT),
    BYTES(Actor.LIMIT),
    COLUMNS(Actor.LIMIT),
    CELL(Actor.LIMIT),
    QUEUE(Actor.LIMIT),
    CANCELLED(Actor.LIMIT),
    // our own
    CRASH(Actor.INTERNAL),
    INTERNAL(Actor.INTERNAL);

    private final Actor actor;

    Code(Actor actor) {
      this.actor = actor;
    }

    public Actor actor() {
      return actor;
    }
  }
}
