package vn.kho.transform.command;

/** An option a command understands, as written after {@code --}. */
public record Option(String name, Takes takes, Message meaning) {

  /** Whether an option stands alone or is followed by a value. */
  public enum Takes {
    NOTHING,
    VALUE
  }

  public static Option value(String name, String vi, String en) {
    return new Option(name, Takes.VALUE, new Message(vi, en));
  }

  public static Option flag(String name, String vi, String en) {
    return new Option(name, Takes.NOTHING, new Message(vi, en));
  }
}
