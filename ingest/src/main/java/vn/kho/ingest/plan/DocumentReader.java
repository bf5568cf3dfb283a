package vn.kho.ingest.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.read.DocxReader;
import vn.kho.ingest.read.OfficeKind;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.RefusedFileException;
import vn.kho.ingest.read.XlsxReader;

/** Opens an issued document by what is in it, not by its name. */
final class DocumentReader {

  private static final int HEAD = 512;

  /** What web systems save, often under the name .xls or .doc. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)(?:\\u00EF\\u00BB\\u00BF)?\\s*<(?:!doctype|html|\\?xml|table|head|meta)\\b.*");

  private final ReadLimits limits;
  private final Findings findings;

  DocumentReader(ReadLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /**
   * Reads the whole document, or up to where it must stop: what was read before is kept, the rest
   * is a finding.
   *
   * @throws IOException when the file cannot be opened at all
   */
  IssuedDocument read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] head = head(file);
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return office(file, name);
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      refuse(
          "old_office",
          new Words(
              "Tệp Word/Excel đời cũ (.doc, .xls) hoặc có mật khẩu. Mở ra, bỏ mật khẩu, lưu lại"
                  + " dạng .docx hoặc .xlsx.",
              "An old Word or Excel file (.doc, .xls), or one with a password. Open it, take the"
                  + " password off, save it as .docx or .xlsx."));
      return new IssuedDocument(name, IssuedDocument.Format.TEXT, List.of());
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      refuse(
          "pdf",
          new Words(
              "Tệp PDF. Xin bản .docx hoặc .xlsx của nơi ban hành, hoặc chép bảng ra văn bản có dấu"
                  + " tab.",
              "A PDF. Ask the issuer for the .docx or .xlsx, or copy the table into a text with"
                  + " tabs."));
      return new IssuedDocument(name, IssuedDocument.Format.TEXT, List.of());
    }
    if (MARKUP.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches()) {
      refuse(
          "markup",
          new Words(
              "Tệp trang web hoặc XML (html, xml), dù tên là gì. Mở bằng Word hoặc Excel, lưu lại"
                  + " dạng .docx hoặc .xlsx.",
              "A web page or XML, whatever its name. Open it in Word or Excel, save it as .docx or"
                  + " .xlsx."));
      return new IssuedDocument(name, IssuedDocument.Format.TEXT, List.of());
    }
    TextBlocks text = new TextBlocks(limits, findings);
    return text.read(file, name, name.toLowerCase(Locale.ROOT).endsWith(".csv"));
  }

  private IssuedDocument office(Path file, String name) throws IOException {
    OfficeBlocks sink = new OfficeBlocks(limits, findings);
    IssuedDocument.Format format = IssuedDocument.Format.DOCX;
    try {
      OfficeKind kind = OfficeKind.of(file, limits);
      if (kind == OfficeKind.WORKBOOK) {
        format = IssuedDocument.Format.XLSX;
        sink.areSheets();
        XlsxReader.read(file, limits, sink);
      } else if (kind == OfficeKind.DOCUMENT) {
        DocxReader.read(file, limits, sink);
      } else {
        refuse(
            "zip_not_office",
            new Words(
                "Tệp này là tệp nén, không phải .docx hay .xlsx. Tệp LibreOffice (.odt, .ods): mở ra, lưu"
                    + " lại dạng .docx hoặc .xlsx. Gói nén: giải nén rồi đưa từng tệp.",
                "This is a zip, neither a .docx nor an .xlsx. A LibreOffice file (.odt, .ods): open it,"
                    + " save it as .docx or .xlsx. An archive: unpack it and give the files."));
      }
    } catch (RefusedFileException e) {
      findings.add(OfficeBlocks.refused(e, format));
    }
    return new IssuedDocument(name, format, sink.blocks());
  }

  private void refuse(String found, Words what) {
    findings.add(new Finding(FindingKind.FILE_REFUSED, Place.FILE, found, what, Phrases.NONE));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
