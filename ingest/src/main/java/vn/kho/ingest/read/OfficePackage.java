package vn.kho.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip of an xlsx or docx: its parts by name, each opened behind the limits. */
final class OfficePackage implements Closeable {

  private final ZipFile zip;
  private final ReadLimits limits;
  private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

  private OfficePackage(ZipFile zip, ReadLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static OfficePackage open(Path file, ReadLimits limits) throws IOException {
    long size = Files.size(file);
    if (size > limits.fileBytes()) {
      throw tooLarge(size, limits);
    }
    OfficePackage opened;
    try {
      opened = new OfficePackage(new ZipFile(file.toFile()), limits);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFileException(
          "zip_broken",
          Spot.FILE,
          "Không mở được tệp nén bên trong; tệp hỏng hoặc tải thiếu. Xin gửi lại.",
          "The zip inside cannot be opened; the file is damaged or cut short. Ask for it again.");
    }
    try {
      opened.listParts();
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  static RefusedFileException tooLarge(long size, ReadLimits limits) {
    return new RefusedFileException(
        "file_too_large",
        Spot.FILE,
        "Tệp %d MB, giới hạn %d MB.".formatted(size >> 20, limits.fileBytes() >> 20),
        "The file has %d MB, the limit is %d MB.".formatted(size >> 20, limits.fileBytes() >> 20));
  }

  private void listParts() throws RefusedFileException {
    if (zip.size() > limits.packageParts()) {
      throw new RefusedFileException(
          "zip_too_many_parts",
          Spot.FILE,
          "Tệp nén có %d phần, giới hạn %d.".formatted(zip.size(), limits.packageParts()),
          "The zip holds %d parts, the limit is %d.".formatted(zip.size(), limits.packageParts()));
    }
    Set<String> folded = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!folded.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new RefusedFileException(
            "zip_part_twice",
            Spot.FILE,
            "Phần \"%s\" có hai bản trong tệp nén: không rõ bản nào đúng."
                .formatted(entry.getName()),
            "Part \"%s\" stands twice in the zip: which one is meant cannot be known."
                .formatted(entry.getName()));
      }
      parts.put(entry.getName(), entry);
    }
  }

  Set<String> parts() {
    return parts.keySet();
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  XmlPart xml(String part) throws IOException {
    ZipEntry entry = parts.get(part);
    if (entry == null) {
      throw new RefusedFileException(
          "zip_part_missing",
          new Spot(part, 0),
          "Tệp thiếu phần \"%s\"; tệp hỏng.".formatted(part),
          "The file lacks part \"%s\"; it is damaged.".formatted(part));
    }
    return new XmlPart(
        new MeteredStream(zip.getInputStream(entry), part, entry.getCompressedSize(), limits),
        part,
        limits);
  }

  /** The part the package is about: a workbook or a document. */
  Optional<String> mainPart() throws IOException {
    if (!has("_rels/.rels")) {
      return Optional.empty();
    }
    return relations("").entrySet().stream()
        .filter(e -> e.getValue().type().endsWith("/officeDocument"))
        .map(e -> e.getValue().target())
        .filter(this::has)
        .findFirst();
  }

  /** Where a part's relations lead, by their id; links out of the package are left out. */
  Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String rels = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> found = new HashMap<>();
    if (!has(rels)) {
      return found;
    }
    try (XmlPart xml = xml(rels)) {
      while (xml.next()) {
        if (xml.isStart("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          found.put(
              xml.attribute("Id", ""),
              new Relation(
                  xml.attribute("Type", ""), resolve(folder, xml.attribute("Target", ""))));
        }
      }
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  /** What the package carries beside its text and is never run or followed. */
  List<Remark> ignoredParts() {
    boolean macros = parts.keySet().stream().anyMatch(p -> p.endsWith("vbaProject.bin"));
    boolean embedded =
        parts.keySet().stream()
            .anyMatch(p -> p.contains("/embeddings/") || p.contains("/externalLinks/"));
    List<Remark> remarks = new ArrayList<>();
    if (macros) {
      remarks.add(
          new Remark(
              "macros_ignored",
              Remark.Weight.NOTE,
              Spot.FILE,
              "Tệp có macro; không chạy, chỉ đọc ô.",
              "The file carries macros; none is run, only cells are read."));
    }
    if (embedded) {
      remarks.add(
          new Remark(
              "links_ignored",
              Remark.Weight.NOTE,
              Spot.FILE,
              "Tệp có đối tượng nhúng hoặc liên kết ra ngoài; không mở.",
              "The file carries embedded objects or outside links; none is opened."));
    }
    return remarks;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Type of a relation and the part it leads to. */
  record Relation(String type, String target) {}
}
