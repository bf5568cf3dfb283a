package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.read.OfficeFiles;

/**
 * Whatever the table: every cell that is not blank is in the draft, in the account of its line or
 * in a finding. Each cell of a random table holds something no other cell holds.
 */
class NothingLostTest {

  private static final List<String> TITLES =
      List.of(
          "TT",
          "Nội dung",
          "Chỉ tiêu",
          "Năm 2026",
          "Năm 2027",
          "Cả năm",
          "Quý I",
          "Quý II",
          "Tổng",
          "Tổng nhiệm kỳ",
          "Thực hiện 2025",
          "Đến năm 2030",
          "ĐVT",
          "Đơn vị",
          "Huyện Bình Minh",
          "Toàn tỉnh",
          "Cấp thực hiện",
          "Đơn vị thực hiện",
          "Phối hợp",
          "Kinh phí",
          "Ghi chú",
          "Thời gian thực hiện",
          "Hội viên mới",
          "Màu sắc",
          "",
          "6 tháng đầu năm");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCell_isAccountedFor() {
    return IntStream.range(0, 240)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
  }

  private void check(int seed) throws IOException {
    Random random = new Random(seed);
    List<List<String>> table = table(random);
    Path file =
        switch (seed % 4) {
          case 0 -> text(table, seed, '\t', ".txt");
          case 1 -> text(table, seed, ';', ".csv");
          case 2 -> sheet(table, seed);
          default -> document(table, seed);
        };
    PlanCheck check = PlanCheck.of(file, new PlanCheck.Options(folder, "a-plan", ""));
    String said = said(check);
    List<String> lost = new ArrayList<>();
    for (List<String> row : table) {
      row.stream().filter(c -> !said.contains(Markup.bare(c))).forEach(lost::add);
    }
    assertEquals(List.of(), lost, () -> "LOST " + lost + table + "\n" + said);
  }

  /** All that a person gets to see of the plan. */
  private static String said(PlanCheck check) {
    StringBuilder said = new StringBuilder();
    check.draft().forEach(l -> said.append(String.join(" | ", l.cells())).append('\n'));
    check.plan().account().forEach(l -> said.append(l.rowNo()).append(l.text()).append('\n'));
    check.findings().list().forEach(f -> said.append(f.rowNo()).append(f.found()).append('\n'));
    for (PlanRow row : check.plan().rows()) {
      said.append(row.printedNo()).append('|').append(String.join(" ", row.calls())).append('\n');
    }
    return said.toString();
  }

  private static List<List<String>> table(Random random) {
    int width = 2 + random.nextInt(6);
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      header.add(TITLES.get(i < 2 ? random.nextInt(4) : random.nextInt(TITLES.size())));
    }
    table.add(header);
    int rows = 1 + random.nextInt(6);
    for (int r = 1; r <= rows; r++) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        row.add(cell(random, header.get(i), 100 * r + 10 * i));
      }
      table.add(row);
    }
    return table;
  }

  private static String cell(Random random, String title, int unique) {
    if (random.nextInt(5) == 0) {
      return "";
    }
    if (title.equals("TT") && random.nextInt(4) > 0) {
      return List.of(String.valueOf(unique), unique + ".1", "II." + unique).get(random.nextInt(3));
    }
    return switch (random.nextInt(8)) {
      case 0 -> "Việc thứ" + unique;
      case 1 -> unique + "%";
      case 2 -> "khoảng " + unique;
      case 3 -> unique + "-" + (unique + 7);
      case 4 -> "zz" + unique;
      case 5 -> "Huyện Số" + unique;
      default -> String.valueOf(unique);
    };
  }

  private Path text(List<List<String>> table, int seed, char separator, String end)
      throws IOException {
    List<String> lines =
        table.stream().map(r -> String.join(String.valueOf(separator), r)).toList();
    return Files.writeString(folder.resolve("t" + seed + end), String.join("\n", lines));
  }

  private Path sheet(List<List<String>> table, int seed) {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (int r = 0; r < table.size(); r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int i = 0; i < table.get(r).size(); i++) {
        sheet.append(
            "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted((char) ('A' + i), r + 1, OfficeFiles.xml(table.get(r).get(i))));
      }
      sheet.append("</row>");
    }
    return OfficeFiles.workbook(
        folder.resolve("t" + seed + ".xlsx"), sheet.append("</sheetData></worksheet>").toString());
  }

  private Path document(List<List<String>> table, int seed) {
    StringBuilder body = new StringBuilder("<w:tbl>");
    for (List<String> row : table) {
      body.append("<w:tr>");
      for (String cell : row) {
        body.append(
            "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>".formatted(OfficeFiles.xml(cell)));
      }
      body.append("</w:tr>");
    }
    return OfficeFiles.document(
        folder.resolve("t" + seed + ".docx"), body.append("</w:tbl>").toString());
  }
}
