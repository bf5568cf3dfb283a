package vn.kho.dashboard.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import vn.kho.dashboard.report.content.Report;

/**
 * A report as PDF: its own fonts, tags for the headings and tables, bookmarks, charts as vectors.
 */
public final class PdfReport {
  /** Its notes on the machine's fonts are nothing to the reader: ours are embedded. */
  private static final Logger FONT_NOTES = Logger.getLogger("org.apache.pdfbox");

  private PdfReport() {}

  public static byte[] of(Report report) {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    FONT_NOTES.setLevel(Level.SEVERE);
    HtmlReport.Paper paper = HtmlReport.paper(report);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(paper.markup(), null);
    builder.usePdfUaAccessibility(true);
    builder.useFastMode();
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    font(builder, "BoldItalic", 700, FontStyle.ITALIC);
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer("image/kho-chart", new ChartPainter(paper.charts()));
    builder.useObjectDrawerFactory(drawers);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return save(renderer.getPdfDocument(), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On which page each heading of the contents stands, in their order. */
  public static List<Integer> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Integer> pages = new ArrayList<>();
      PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        for (PDOutlineItem item : outline.children()) {
          PDPage page = item.findDestinationPage(document);
          pages.add(page == null ? 0 : document.getPages().indexOf(page) + 1);
        }
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dates and the id of the file are the snapshot's, so that two runs give the same bytes. */
  private static byte[] save(PDDocument document, Report report) throws IOException {
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(report.identity().createdAt().toInstant(ZoneOffset.UTC).toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentId(made.getTimeInMillis());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    byte[] bytes;
    try (InputStream in = Fonts.open(face)) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    builder.useFont(() -> new ByteArrayInputStream(bytes), "Times New Roman", weight, style, true);
  }
}
