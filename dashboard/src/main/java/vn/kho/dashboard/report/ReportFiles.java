package vn.kho.dashboard.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.pdf.HtmlReport;
import vn.kho.dashboard.report.pdf.PdfReport;
import vn.kho.dashboard.report.sheet.FigureList;
import vn.kho.dashboard.report.sheet.SheetReport;
import vn.kho.dashboard.report.word.WordReport;

/** The files of a report by their names; the list of its figures goes with every one. */
public final class ReportFiles {
  private ReportFiles() {}

  static Map<String, byte[]> of(Report report, Set<Formats> formats) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String name = report.identity().fileName();
    boolean needsPages = formats.contains(Formats.PDF) || formats.contains(Formats.DOCX);
    byte[] pdf = needsPages ? PdfReport.of(report) : new byte[0];
    for (Formats format : formats) {
      byte[] content =
          switch (format) {
            case PDF -> pdf;
            case DOCX -> WordReport.of(report, PdfReport.pages(pdf));
            default -> bytes(report, format);
          };
      files.put(name + "." + format.ending(), content);
    }
    files.put(name + "-so-lieu.csv", FigureList.csv(report));
    return files;
  }

  /** One file of a report. */
  public static byte[] bytes(Report report, Formats format) {
    return switch (format) {
      case DOCX -> WordReport.of(report, PdfReport.pages(PdfReport.of(report)));
      case PDF -> PdfReport.of(report);
      case XLSX -> SheetReport.of(report);
      case HTML -> HtmlReport.of(report);
    };
  }
}
