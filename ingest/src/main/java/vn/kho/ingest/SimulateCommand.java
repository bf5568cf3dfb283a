package vn.kho.ingest;

import java.util.List;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Words;

/** Not there yet: the place of the command. */
final class SimulateCommand implements Command {

  @Override
  public Words usage() {
    return new Words("", "");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) {
    throw new UsageException("lệnh này chưa có", "this command is not there yet");
  }
}
