package vn.kho.ingest.read;

import java.io.IOException;
import java.nio.file.Path;

/** What an office package is about, told from its main part. */
public enum OfficeKind {
  WORKBOOK,
  DOCUMENT,
  OTHER;

  /** Looks into the package; a presentation, an OpenDocument file or any other zip is OTHER. */
  public static OfficeKind of(Path file, ReadLimits limits) throws IOException {
    try (OfficePackage zip = OfficePackage.open(file, limits)) {
      String main = zip.mainPart().orElse("");
      if (main.isEmpty()) {
        return OTHER;
      }
      try (XmlPart xml = zip.xml(main)) {
        while (xml.next()) {
          if (xml.isStart()) {
            return switch (xml.name()) {
              case "workbook" -> WORKBOOK;
              case "document" -> DOCUMENT;
              default -> OTHER;
            };
          }
        }
        return OTHER;
      }
    }
  }
}
