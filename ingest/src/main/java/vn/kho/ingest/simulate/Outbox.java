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
import org.jspecify.annotations.Nullable;

/** The output folder: a folder for each month of arrival, and a notice that all is simulated. */
final class Outbox {
  private static final String NOTICE = "DOC-TRUOC-README.md";
  private static final String TITLE = "SỐ LIỆU MÔ PHỎNG / SIMULATED DATA";

  private static final String WORDS =
      """
      Mọi số liệu trong thư mục này do lệnh `kho simulate` sinh ra để chạy thử. Đây không phải
      số liệu thật của Hội LHPN tỉnh Thái Nguyên hay của bất kỳ đơn vị nào. Mỗi dòng đều mang
      dấu ở cột Mô phỏng / simulated. Tên đơn vị và nghị quyết sắp xếp đơn vị (nếu có) là thật.

      Everything in this folder was made by `kho simulate` for trials. These are not real figures
      of the Women's Union of Thái Nguyên or of any unit. Every row is marked in the column
      Mô phỏng / simulated. Names of units and the decrees that changed them (if any) are real.
      """;

  private final Path folder;
  private final @Nullable Dirt dirt;
  private final Set<Path> made = new HashSet<>();
  private long files;
  private long rows;

  /**
   * @param dirt breaks rows on purpose; null: none
   */
  Outbox(Path folder, @Nullable Dirt dirt) {
    this.folder = folder;
    this.dirt = dirt;
  }

  /** Whether the folder may be written to: new, empty, or holding an earlier simulation. */
  static boolean isFree(Path folder) throws IOException {
    return !Files.exists(folder) || isOurs(folder) || isEmpty(folder);
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

  /** Writes a letter with the pen of its world. */
  void put(Letter letter, Pen pen) throws IOException {
    String month = letter.received().toString().substring(0, 7);
    String name = month + "/" + letter.name() + ".csv";
    Broken broken = dirt == null ? null : dirt.pick(letter);
    String text = pen.write(letter, broken);
    if (dirt != null && broken != null) {
      dirt.note(name, letter.lines().size(), broken);
      rows += broken.rows().size();
    }
    write(name, text);
    files++;
    rows += letter.lines().size();
  }

  /** Writes a file beside the letters. */
  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null && made.add(parent)) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /**
   * Says what the folder holds.
   *
   * @param how the options of the run
   */
  void sign(String how) throws IOException {
    if (dirt != null) {
      write(Dirt.LIST, dirt.list());
    }
    String counts = "files: " + files + "\nrows: " + rows + "\n";
    write(NOTICE, TITLE + "\n\n" + WORDS + "\n" + how + "\n" + counts);
  }

  long files() {
    return files;
  }

  long rows() {
    return rows;
  }
}
