package vn.kho.ingest;

import java.io.IOException;
import java.util.List;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.issue.Words;

/** One command of the program. A new one is a class and a line in {@link Commands}. */
public interface Command {

  /** Arguments and purpose, as the help shows them: {@code PATH… } and one sentence. */
  Words usage();

  /** Options besides those every command has. */
  List<Option> options();

  /**
   * Does the work.
   *
   * @return exit code: see {@link Exit}
   * @throws vn.kho.ingest.config.UsageException when called wrongly
   */
  int run(Arguments arguments, Settings settings, Console console) throws IOException;
}
