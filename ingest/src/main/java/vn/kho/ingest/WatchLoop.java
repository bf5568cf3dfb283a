package vn.kho.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.kho.ingest.feedback.FeedbackFolder;
import vn.kho.ingest.inbox.Inbox;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.InputFile;

/** Looks at a folder once a second until the program is ended. */
final class WatchLoop implements Inbox.Loading {
  private static final long PAUSE_MILLIS = 1_000;

  private final IngestCommand.Loader loader;
  private final Console console;

  WatchLoop(IngestCommand.Loader loader, Console console) {
    this.loader = loader;
    this.console = console;
  }

  /** Returns only when it is interrupted. */
  void run(Path folder, Path warehouse, Duration settle, Clock clock) throws IOException {
    Inbox inbox = new Inbox(folder, warehouse, settle, this);
    console.say(
        "Đang chờ tệp trong " + folder + " (Ctrl-C để dừng).",
        "Watching " + folder + " (Ctrl-C stops it).");
    flush();
    while (!Thread.currentThread().isInterrupted()) {
      inbox.look(clock.instant());
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void load(List<InputFile> files, Path feedback) throws IOException {
    for (InputFile file : files) {
      console.say("Nhận " + file.name(), "Taken: " + file.name());
    }
    loader.load(files, new FeedbackFolder(feedback, FeedbackFolder.Which.ALL));
    flush();
  }

  @Override
  public void tell(Words words) {
    console.tell(words.vi(), words.en());
    flush();
  }

  private void flush() {
    console.out().flush();
    console.err().flush();
  }
}
