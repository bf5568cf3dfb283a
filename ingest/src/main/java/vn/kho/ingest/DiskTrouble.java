package vn.kho.ingest;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;

/** A disk that cannot be written: nobody's fault in the program, and mended outside it. */
final class DiskTrouble {

  private DiskTrouble() {}

  /** What to say of a failure whose cause is the disk; empty for every other failure. */
  static Optional<Words> find(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      String place = place(cause);
      if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
        return Optional.of(
            new Words(
                "Đĩa đầy%s: không ghi tiếp được. Những gì đã phát hành, đã nạp không đổi; giải phóng chỗ rồi chạy lại."
                    .formatted(place),
                "The disk is full%s: nothing more can be written. What was published and loaded is unchanged; make room and run again."
                    .formatted(place)));
      }
      if (text.contains("Read-only file system")
          || text.contains("Permission denied")
          || cause instanceof AccessDeniedException) {
        return Optional.of(
            new Words(
                "Không ghi được%s: thư mục chỉ đọc hoặc không có quyền. Cấp quyền ghi, hoặc chọn kho khác bằng --warehouse."
                    .formatted(place),
                "Cannot write%s: the folder is read-only or not yours. Grant writing, or name another warehouse with --warehouse."
                    .formatted(place)));
      }
    }
    return Optional.empty();
  }

  private static String place(Throwable cause) {
    @Nullable String file = cause instanceof FileSystemException failure ? failure.getFile() : null;
    return file == null ? "" : " (" + file + ")";
  }
}
