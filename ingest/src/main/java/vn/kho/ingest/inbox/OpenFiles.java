package vn.kho.ingest.inbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the system who has a file open for writing, where it tells; elsewhere nobody has. */
final class OpenFiles implements Arrivals.Writers {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Pattern FLAGS = Pattern.compile("flags:\\s*([0-7]+)");
  private static final int WRITING = 3;

  @Override
  public boolean isWriting(Path file) throws IOException {
    if (!Files.isDirectory(PROCESSES.resolve("self/fd"))) {
      return false;
    }
    Path real = file.toRealPath();
    try (DirectoryStream<Path> processes =
        Files.newDirectoryStream(PROCESSES, name -> isNumber(name.getFileName()))) {
      for (Path process : processes) {
        if (isWriting(process, real)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNumber(Path name) {
    return name.toString().matches("\\d+");
  }

  private static boolean isWriting(Path process, Path real) {
    try (DirectoryStream<Path> handles = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path handle : handles) {
        if (isHandleOf(handle, real) && isForWriting(process, handle)) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException othersOrGone) {
      return false;
    }
    return false;
  }

  private static boolean isHandleOf(Path handle, Path real) {
    try {
      return Files.readSymbolicLink(handle).equals(real);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static boolean isForWriting(Path process, Path handle) throws IOException {
    Path name = handle.getFileName();
    Matcher flags = FLAGS.matcher(Files.readString(process.resolve("fdinfo").resolve(name)));
    return flags.find() && (Integer.parseInt(flags.group(1), 8) & WRITING) != 0;
  }
}
