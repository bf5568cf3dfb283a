package vn.kho.ingest.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.read.OfficeFiles;

/**
 * The reviewed catalogue of Thái Nguyên's term plan written the way such plans are issued: header
 * of two lines on every page, mark-up, footnotes between the pages, sub-rows without number. Labels
 * are the catalogue's own words; figures and marks are those printed.
 */
final class IssuedPlan {

  static final Path DATA = Path.of("../data");
  static final String PLAN = "thai-nguyen-2021-2026";
  private static final List<String> YEARS = List.of("2022", "2023", "2024", "2025", "2026");
  private static final int PAGES = 20;

  /** A line of the document: text when it has one cell only. */
  record Line(List<String> cells) {
    boolean isText() {
      return cells.size() == 1;
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  IssuedPlan() {
    for (String text :
        List.of(
            "HỘI LHPN TỈNH THÁI NGUYÊN  ",
            "Số: *11* /KH-BCH",
            "Thái Nguyên, ngày *31* tháng *12* năm 2021",
            "**KẾ HOẠCH HOẠT ĐỘNG TOÀN KHÓA**  ",
            "nhiệm kỳ 2021 - 2026")) {
      lines.add(new Line(List.of(text)));
    }
    List<List<String>> rows = rows();
    for (int page = 0; page < PAGES; page++) {
      header();
      int from = rows.size() * page / PAGES;
      int to = rows.size() * (page + 1) / PAGES;
      rows.subList(from, to).forEach(r -> lines.add(new Line(r)));
      while (!notes.isEmpty() && to >= 60) {
        lines.add(new Line(List.of(notes.remove(0))));
      }
    }
    lines.add(new Line(List.of("**Nơi nhận:**")));
    lines.add(new Line(List.of("- Lưu: VT.")));
  }

  private void header() {
    lines.add(
        new Line(
            List.of(
                "TT",
                "Chỉ tiêu/hoạt động chính",
                "Mức độ từng năm",
                "",
                "",
                "",
                "",
                "Cấp thực hiện",
                "Đơn vị thực hiện",
                "Cơ quan phối hợp",
                "Nguồn kinh phí")));
    List<String> second = new ArrayList<>(List.of("", ""));
    YEARS.forEach(y -> second.add("Năm " + y));
    second.addAll(List.of("", "", "", ""));
    lines.add(new Line(second));
  }

  private List<List<String>> rows() {
    Map<String, List<CsvTable.Row>> byNo = new LinkedHashMap<>();
    try {
      for (CsvTable.Row row : CsvTable.read(DATA.resolve("plans/" + PLAN + ".csv")).rows()) {
        byNo.computeIfAbsent(row.get("row_no"), n -> new ArrayList<>()).add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<List<String>> rows = new ArrayList<>();
    byNo.forEach(
        (no, lines) -> {
          if (!no.contains("/")) {
            rows.add(row(no, lines, byNo));
          }
        });
    return rows;
  }

  private List<String> row(
      String no, List<CsvTable.Row> lines, Map<String, List<CsvTable.Row>> byNo) {
    boolean sub = no.contains("#");
    Map<String, String> cells = new LinkedHashMap<>();
    YEARS.forEach(y -> cells.put(y, ""));
    String unit = "";
    for (CsvTable.Row line : lines) {
      if (line.get("origin").equals("printed_cell")) {
        cells.put(line.get("period"), line.get("raw_text"));
        unit = line.get("measure_unit");
      }
    }
    CsvTable.Row first = lines.get(0);
    boolean group =
        first.get("kind").equals("qualitative") && first.get("owner_department").isEmpty();
    String label = first.get("label_vi") + (unit.equals("%") ? "" : said(cells, unit));
    List<String> row = new ArrayList<>();
    row.add(sub ? "" : group ? "<b>" + printed(no) + "</b>" : printed(no));
    row.add(group ? "<b>" + label + "</b>" : label + note(no, byNo));
    row.addAll(cells.values());
    for (String column :
        List.of("responsible_level", "owner_department", "coordinating", "funding")) {
      row.add(sub || group ? "" : first.get(column));
    }
    return row;
  }

  /** As plans do, the text repeats the figure with the thing it counts. */
  private static String said(Map<String, String> cells, String unit) {
    String figure = cells.get("2022");
    return figure != null && figure.matches("\\d.*") && !unit.isEmpty()
        ? ": từ " + figure + " " + unit + " trở lên"
        : "";
  }

  private String note(String no, Map<String, List<CsvTable.Row>> byNo) {
    List<String> words = new ArrayList<>();
    for (int i = 1; byNo.containsKey(no + "/" + i); i++) {
      CsvTable.Row figure = byNo.getOrDefault(no + "/" + i, List.of()).get(0);
      if (figure.get("kind").equals("parameter") && figure.get("origin").equals("printed_text")) {
        words.add(figure.get("raw_text"));
      }
    }
    if (words.isEmpty()) {
      return "";
    }
    int mark = notes.size() + 1;
    notes.add("<sup>" + mark + "</sup> Số người: " + String.join("; ", words));
    return " <sup>" + mark + "</sup>";
  }

  private static String printed(String no) {
    if (no.equals("I") || no.equals("II")) {
      return no + ".";
    }
    return no.replaceAll("^I{1,2}\\.", "").replaceAll("~\\d+$", "");
  }

  Path text(Path folder) throws IOException {
    List<String> text = lines.stream().map(l -> String.join("\t", l.cells())).toList();
    return Files.writeString(folder.resolve("ke-hoach.txt"), String.join("\n", text));
  }

  Path csv(Path folder, char separator) throws IOException {
    StringBuilder csv = new StringBuilder("\uFEFF");
    for (Line line : lines) {
      List<String> cells =
          line.cells().stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList();
      csv.append(String.join(String.valueOf(separator), cells)).append("\r\n");
    }
    return Files.writeString(folder.resolve("ke-hoach.csv"), csv);
  }

  /** Figures of whole numbers and percentages stored as numbers, numbers of rows as text. */
  Path xlsx(Path folder) {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
    int number = 0;
    for (Line line : lines) {
      number++;
      sheet.append("<row r=\"").append(number).append("\">");
      for (int i = 0; i < line.cells().size(); i++) {
        String cell = line.cells().get(i);
        boolean figure = i >= 2 && i <= 6 && cell.matches("[1-9]\\d*(\\.\\d{3})?");
        String address = (char) ('A' + i) + String.valueOf(number);
        if (figure) {
          sheet.append("<c r=\"%s\"><v>%s</v></c>".formatted(address, cell.replace(".", "")));
        } else if (!cell.isEmpty()) {
          sheet.append(
              "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                  .formatted(address, OfficeFiles.xml(cell)));
        }
      }
      sheet.append("</row>");
      if (line.cells().get(0).equals("TT")) {
        merges.append(
            "<mergeCell ref=\"C%d:G%d\"/><mergeCell ref=\"A%d:A%d\"/>"
                .formatted(number, number, number, number + 1));
      }
    }
    return OfficeFiles.workbook(
        folder.resolve("ke-hoach.xlsx"),
        sheet.append(merges).append("</mergeCells></worksheet>").toString());
  }

  /**
   * A table on every page, the header's group title over its years, owners merged over sub-rows.
   */
  Path docx(Path folder) {
    StringBuilder body = new StringBuilder();
    boolean inTable = false;
    for (Line line : lines) {
      boolean begins = line.cells().get(0).equals("TT");
      if (inTable && (line.isText() || begins)) {
        body.append("</w:tbl>");
        inTable = false;
      }
      if (line.isText()) {
        body.append(paragraph(line.cells().get(0)));
      } else {
        body.append(inTable ? "" : "<w:tbl>").append("<w:tr>");
        inTable = true;
        for (int i = 0; i < line.cells().size(); i++) {
          boolean over = begins && i == 2;
          body.append("<w:tc>")
              .append(over ? "<w:tcPr><w:gridSpan w:val=\"5\"/></w:tcPr>" : "")
              .append(paragraph(line.cells().get(i)))
              .append("</w:tc>");
          i += over ? 4 : 0;
        }
        body.append("</w:tr>");
      }
    }
    return OfficeFiles.document(folder.resolve("ke-hoach.docx"), body.toString());
  }

  private static String paragraph(String text) {
    StringBuilder runs = new StringBuilder("<w:p>");
    String rest = text.replaceAll("</?b>|\\*", "");
    while (rest.contains("<sup>")) {
      int from = rest.indexOf("<sup>");
      int to = rest.indexOf("</sup>");
      runs.append(run("", rest.substring(0, from)))
          .append(
              run(
                  "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>",
                  rest.substring(from + 5, to)));
      rest = rest.substring(to + 6);
    }
    return runs.append(run("", rest)).append("</w:p>").toString();
  }

  private static String run(String properties, String text) {
    return "<w:r>"
        + properties
        + "<w:t xml:space=\"preserve\">"
        + OfficeFiles.xml(text)
        + "</w:t></w:r>";
  }
}
