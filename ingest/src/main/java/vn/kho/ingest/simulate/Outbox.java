package vn.kho.ingest.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The output folder: letters in a folder for each month of arrival, and what says they are
 * simulated.
 */
final class Outbox {
  private static final String NOTICE = "DOC-TRUOC-README.txt";
  private static final String TITLE = "SỐ LIỆU MÔ PHỎNG / SIMULATED DATA";

  private final Path folder;
  private final Pen pen;
  private final Set<Path> made = new HashSet<>();
  private long files;
  private long rows;

  Outbox(Path folder, Pen pen) {
    this.folder = folder;
    this.pen = pen;
  }

  /** Whether the folder may be written to: new, empty, or holding an earlier simulation. */
  static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    return isOurs(folder) || isEmpty(folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    Path notice = folder.resolve(NOTICE);
    return Files.isRegularFile(notice) && Files.readString(notice).startsWith(TITLE);
  }

  /** Takes an earlier simulation away, so that no file of another seed stays behind. */
  void clear() throws IOException {
    Files.createDirectories(folder);
    List<Path> old = new ArrayList<>();
    if (isOurs(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(path -> !path.equals(folder)).forEach(old::add);
      }
    }
    for (int i = old.size() - 1; i >= 0; i--) {
      Files.delete(old.get(i));
    }
    Files.writeString(folder.resolve(NOTICE), TITLE + "\n");
  }

  void put(Letter letter) throws IOException {
    Path month = folder.resolve(letter.received().toString().substring(0, 7));
    if (made.add(month)) {
      Files.createDirectories(month);
    }
    Files.writeString(
        month.resolve(letter.name() + ".csv"), pen.write(letter), StandardCharsets.UTF_8);
    files++;
    rows += letter.lines().size();
  }

  /**
   * Says what the folder holds.
   *
   * @param made how it was made: the options of the run
   */
  void sign(String made) throws IOException {
    Files.writeString(
        folder.resolve(NOTICE),
        TITLE
            + "\n\n"
            + "Mọi số liệu trong thư mục này do lệnh `kho simulate` sinh ra để chạy thử. Đây không phải\n"
            + "số liệu thật của Hội LHPN tỉnh Thái Nguyên hay của bất kỳ đơn vị nào. Mỗi dòng đều mang\n"
            + "dấu ở cột Mô phỏng / simulated. Tên đơn vị và nghị quyết sắp xếp đơn vị là thật.\n\n"
            + "Everything in this folder was made by `kho simulate` for trials. These are not real figures\n"
            + "of the Women's Union of Thái Nguyên or of any unit. Every row is marked in the column\n"
            + "Mô phỏng / simulated. Names of units and the decrees that changed them are real.\n\n"
            + made
            + "\n"
            + "files: "
            + files
            + "\n"
            + "rows: "
            + rows
            + "\n");
  }

  long files() {
    return files;
  }

  long rows() {
    return rows;
  }
}
