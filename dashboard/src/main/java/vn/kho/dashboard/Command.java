package vn.kho.dashboard;

import java.util.Set;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;

/**
 * One command of this program. Its words stand in the texts: {@code command.<name>.help}. A {@link
 * vn.kho.dashboard.problem.Problem} thrown by it is printed and becomes the exit code.
 */
public interface Command {
  String name();

  /** Own options that take a value, with their dashes. */
  default Set<String> valuedOptions() {
    return Set.of();
  }

  /** Own options that take none. */
  default Set<String> switches() {
    return Set.of();
  }

  /** Does the work and returns the exit code of the contract: 0 all well, 1 data was refused. */
  int run(Settings settings, Arguments arguments, Console console) throws Exception;
}
