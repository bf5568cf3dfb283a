package vn.kho.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads an xlsx row by row, holding only its shared strings: for files of people we do not know.
 *
 * <p>Results and plans alike: give {@link ReadLimits#forResults()} for a file of many rows and keep
 * in the sink only what is needed. Hidden sheets, rows and columns are not passed on but each is
 * said as a {@link Remark} of weight LEFT_OUT; a formula gives its stored value with the mark
 * FORMULA, or NO_VALUE when none is stored; macros and links are ignored and said. Merged ranges
 * come after the rows of their sheet, because that is where the format has them; a sink that needs
 * them first reads the file twice.
 *
 * <p>Bounded by its limits: {@link RefusedFileException} with the place where reading stopped.
 */
public final class XlsxReader {

  private XlsxReader() {}

  /** Passes every visible sheet of the workbook to the sink, in the order of its tabs. */
  public static void read(Path file, ReadLimits limits, TableSink sink) throws IOException {
    try (OfficePackage zip = OfficePackage.open(file, limits)) {
      String workbook = zip.mainPart().orElseThrow(XlsxReader::notAWorkbook);
      for (Remark remark : zip.ignoredParts()) {
        sink.remark(remark);
      }
      Map<String, OfficePackage.Relation> relations = zip.relations(workbook);
      List<Sheet> sheets = new ArrayList<>();
      boolean from1904 = false;
      try (XmlPart xml = zip.xml(workbook)) {
        if (!xml.next() || !xml.isStart("workbook")) {
          throw notAWorkbook();
        }
        while (xml.next()) {
          if (xml.isStart("workbookPr")) {
            from1904 = List.of("1", "true").contains(xml.attribute("date1904", "0"));
          } else if (xml.isStart("sheet")) {
            sheets.add(
                new Sheet(
                    xml.attribute("name", ""),
                    xml.attribute("state", "visible"),
                    xml.attribute("id", "")));
          }
        }
      }
      if (sheets.isEmpty()) {
        throw notAWorkbook();
      }
      XlsxSheetReader reader =
          new XlsxSheetReader(
              strings(zip, relations, limits),
              formats(zip, relations, limits),
              from1904 ? XlsxDates.EPOCH_1904 : XlsxDates.EPOCH_1900,
              new ReadMeter(limits),
              sink);
      for (Sheet sheet : sheets) {
        readSheet(zip, sheet, relations, reader, sink);
      }
    }
  }

  private static void readSheet(
      OfficePackage zip,
      Sheet sheet,
      Map<String, OfficePackage.Relation> relations,
      XlsxSheetReader reader,
      TableSink sink)
      throws IOException {
    OfficePackage.Relation relation = relations.get(sheet.relationId());
    if (relation == null) {
      sink.remark(
          new Remark(
              "sheet_missing",
              Remark.Weight.LEFT_OUT,
              new Spot(sheet.name(), 0),
              "Trang \"%s\" không có trong tệp; tệp hỏng. Mở bằng Excel, lưu lại rồi gửi."
                  .formatted(sheet.name()),
              "Sheet \"%s\" is not in the file; it is damaged. Open it in Excel, save and send it again."
                  .formatted(sheet.name())));
    } else if (!relation.type().endsWith("/worksheet")) {
      sink.remark(
          new Remark(
              "sheet_not_a_table",
              Remark.Weight.NOTE,
              new Spot(sheet.name(), 0),
              "Trang \"%s\" không phải bảng (biểu đồ); bỏ qua.".formatted(sheet.name()),
              "Sheet \"%s\" is not a table (a chart); passed over.".formatted(sheet.name())));
    } else if (!sheet.state().equals("visible")) {
      sink.remark(
          new Remark(
              "hidden_sheet",
              Remark.Weight.LEFT_OUT,
              new Spot(sheet.name(), 0),
              "Trang \"%s\" bị ẩn, không đọc; bỏ ẩn nếu cần, xoá nếu không."
                  .formatted(sheet.name()),
              "Sheet \"%s\" is hidden and not read; unhide it if it counts, delete it if not."
                  .formatted(sheet.name())));
    } else {
      try (XmlPart xml = zip.xml(relation.target())) {
        reader.read(xml, sheet.name());
      }
    }
  }

  private static XlsxStrings strings(
      OfficePackage zip, Map<String, OfficePackage.Relation> relations, ReadLimits limits)
      throws IOException {
    for (OfficePackage.Relation relation : relations.values()) {
      if (relation.type().endsWith("/sharedStrings") && zip.has(relation.target())) {
        try (XmlPart xml = zip.xml(relation.target())) {
          return new XlsxStrings(xml, limits);
        }
      }
    }
    return new XlsxStrings();
  }

  private static XlsxNumberFormats formats(
      OfficePackage zip, Map<String, OfficePackage.Relation> relations, ReadLimits limits)
      throws IOException {
    for (OfficePackage.Relation relation : relations.values()) {
      if (relation.type().endsWith("/styles") && zip.has(relation.target())) {
        try (XmlPart xml = zip.xml(relation.target())) {
          return new XlsxNumberFormats(xml, limits);
        }
      }
    }
    return new XlsxNumberFormats();
  }

  private static RefusedFileException notAWorkbook() {
    return new RefusedFileException(
        "not_a_workbook",
        Spot.FILE,
        "Tệp không phải bảng tính xlsx. Lưu lại dạng .xlsx rồi gửi.",
        "The file is not an xlsx workbook. Save it as .xlsx and send that.");
  }

  private record Sheet(String name, String state, String relationId) {}
}
