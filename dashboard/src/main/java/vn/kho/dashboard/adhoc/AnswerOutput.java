package vn.kho.dashboard.adhoc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.kho.dashboard.Console;

/** Standard output, or a file written aside and renamed only when it is whole. */
final class AnswerOutput implements AutoCloseable {
  private final Optional<Path> file;
  private final Optional<Path> aside;
  private final OutputStream stream;

  AnswerOutput(Optional<Path> file, Console console) throws OutputException {
    this.file = file.map(Path::toAbsolutePath);
    try {
      if (this.file.isEmpty()) {
        aside = Optional.empty();
        stream = new BufferedOutputStream(console.out(), 1 << 16);
      } else {
        Path target = this.file.get();
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
        aside = Optional.of(target.resolveSibling(name + ".part"));
        stream = new BufferedOutputStream(Files.newOutputStream(aside.get()), 1 << 16);
      }
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  void keep() throws OutputException {
    try {
      stream.flush();
      if (aside.isPresent() && file.isPresent()) {
        stream.close();
        Files.move(aside.get(), file.get(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (aside.isPresent()) {
      stream.close();
      Files.deleteIfExists(aside.get());
    }
  }

  /** Whether a person reads standard output as it is written. */
  static boolean isTerminal() {
    try {
      String output = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty");
    } catch (IOException e) {
      return false; // not a system that tells
    }
  }

  /** The output cannot be written, which is the user's to mend. */
  static final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
      super(cause);
    }
  }
}
