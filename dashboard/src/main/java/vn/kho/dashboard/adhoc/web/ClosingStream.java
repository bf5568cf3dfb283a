package vn.kho.dashboard.adhoc.web;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is gone once it has been sent. */
final class ClosingStream extends FileInputStream {
  private final Path file;

  ClosingStream(Path file) throws IOException {
    super(file.toFile());
    this.file = file;
  }

  @Override
  public void close() throws IOException {
    super.close();
    Files.deleteIfExists(file);
  }
}
