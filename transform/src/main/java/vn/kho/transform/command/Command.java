package vn.kho.transform.command;

import java.util.List;

/** One command of the program. */
public interface Command {

  /** The word a user types. */
  String name();

  /** One sentence for the help page. */
  Message summary();

  /** The options beside those every command understands. */
  List<Option> options();

  /** The names of the positional arguments, for the help page; a command takes at most so many. */
  default List<String> operands() {
    return List.of();
  }

  /**
   * Does the work.
   *
   * @return the exit code
   * @throws Problem what the user can act on
   */
  int run(Call call);
}
