package vn.kho.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text and tables of a docx in their order: automatic numbers are written out, merged
 * cells carry the text of the cell that covers them, deleted and hidden text is left out and said,
 * footnotes follow the document as paragraphs {@code <sup>1</sup> …}.
 *
 * <p>Bounded by its limits: {@link RefusedFileException} with the place where reading stopped.
 */
public final class DocxReader {

  private DocxReader() {}

  /** Passes paragraphs and tables to the sink; a table is named by its number. */
  public static void read(Path file, ReadLimits limits, TableSink sink) throws IOException {
    try (OfficePackage zip = OfficePackage.open(file, limits)) {
      String document = zip.mainPart().orElseThrow(DocxReader::notADocument);
      for (Remark remark : zip.ignoredParts()) {
        sink.remark(remark);
      }
      Map<String, OfficePackage.Relation> relations = zip.relations(document);
      ReadMeter meter = new ReadMeter(limits);
      DocxNumbering numbering = numbering(zip, relations);
      DocxText text = new DocxText(numbering, meter, sink);
      try (XmlPart xml = zip.xml(document)) {
        while (xml.next() && !xml.isStart("body")) {
          if (xml.isStart() && xml.depth() == 1 && !xml.name().equals("document")) {
            throw notADocument();
          }
        }
        new DocxBody(text, meter, sink).read(xml);
      }
      String footnotes = target(relations, "/footnotes");
      if (footnotes != null && zip.has(footnotes)) {
        try (XmlPart xml = zip.xml(footnotes)) {
          text.passFootnotes(xml);
        }
      }
    }
  }

  private static DocxNumbering numbering(
      OfficePackage zip, Map<String, OfficePackage.Relation> relations) throws IOException {
    String part = target(relations, "/numbering");
    if (part == null || !zip.has(part)) {
      return new DocxNumbering();
    }
    try (XmlPart xml = zip.xml(part)) {
      return new DocxNumbering(xml);
    }
  }

  private static @Nullable String target(
      Map<String, OfficePackage.Relation> relations, String type) {
    return relations.values().stream()
        .filter(r -> r.type().endsWith(type))
        .map(OfficePackage.Relation::target)
        .findFirst()
        .orElse(null);
  }

  private static RefusedFileException notADocument() {
    return new RefusedFileException(
        "not_a_document",
        Spot.FILE,
        "Tệp không phải văn bản docx. Lưu lại dạng .docx rồi gửi.",
        "The file is not a docx document. Save it as .docx and send that.");
  }
}
