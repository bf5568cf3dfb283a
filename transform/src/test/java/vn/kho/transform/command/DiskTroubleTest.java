package vn.kho.transform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A full or read-only disk is named as such, with what to do; other failures are not. */
class DiskTroubleTest {

  private static String words(Throwable failure) {
    return DiskTrouble.find(failure)
        .map(Message::en)
        .map(text -> text.replaceFirst("(?s)[ :].*", ""))
        .orElse("none");
  }

  @Test
  void aFailure_isOfTheDiskOnlyWhenItsCauseIs() {
    Map<Throwable, String> expected =
        Map.of(
            new UncheckedIOException(new IOException("No space left on device")), "The",
            new UncheckedIOException(
                    new FileSystemException("/kho/.lock", null, "Read-only file system")),
                "Cannot",
            new UncheckedIOException(new AccessDeniedException("/kho/loads")), "Cannot",
            new IllegalStateException("Job aborted", new IOException("Disk quota exceeded")), "The",
            new IOException("Stream closed"), "none");
    expected.forEach((failure, first) -> assertEquals(first, words(failure), failure::toString));
  }
}
