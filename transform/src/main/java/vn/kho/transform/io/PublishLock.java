package vn.kho.transform.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Problem;

/** Held by whoever publishes, rolls back or prunes; the operating system frees it after a kill. */
public final class PublishLock {

  private PublishLock() {}

  /** Does the work while holding the lock; a holder in another run is a {@link Problem}. */
  public static <T> T holding(Warehouse warehouse, Supplier<T> work) {
    try (FileChannel channel =
        FileChannel.open(
            warehouse.publishLockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (tryLock(channel) == null) {
        throw Problem.ours(
            "Một lần phát hành khác đang chạy trên kho này; đợi nó xong rồi chạy lại.",
            "Another publication is running on this warehouse; run again when it has ended.");
      }
      return work.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }
}
