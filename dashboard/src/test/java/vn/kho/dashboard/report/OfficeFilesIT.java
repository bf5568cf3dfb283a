package vn.kho.dashboard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.kho.dashboard.fixture.SnapshotFixture;

/** What makes Word or Excel ask for a repair: order of elements, ids twice, parts not related. */
class OfficeFilesIT {
  private static final String SNAPSHOT = "20261120T080000Z";
  private static final String PLAN = "thai-nguyen-2021-2026";
  private static final SchemaTypeLoader SCHEMA =
      XmlBeans.typeLoaderUnion(CTBody.type.getTypeSystem(), XmlBeans.getBuiltinTypeSystem());
  private static final Pattern PART =
      Pattern.compile("(word/[^/]+|word/charts/[^/]+|xl/[^/]+|xl/worksheets/[^/]+)\\.xml");
  private static final Pattern TARGET = Pattern.compile("Target=\"([^\"]+)\"");

  @TempDir private static Path folder;

  private static Map<String, byte[]> word = Map.of();
  private static Map<String, byte[]> sheet = Map.of();

  @BeforeAll
  static void write() throws Exception {
    new SnapshotFixture(folder.resolve("warehouse")).publish(SNAPSHOT, "select 1");
    Path out = folder.resolve("out");
    int code =
        Asked.report(folder, out, PLAN, "--year", "2024", "--format", "docx,xlsx").exitCode();
    assertEquals(0, code);
    word = unpacked(out, ".docx");
    sheet = unpacked(out, ".xlsx");
  }

  @Test
  void every_part_keeps_its_schema() throws Exception {
    List<String> faults = new ArrayList<>();
    int checked = 0;
    for (Map<String, byte[]> file : List.of(word, sheet)) {
      for (Map.Entry<String, byte[]> part : file.entrySet()) {
        if (PART.matcher(part.getKey()).matches()) {
          faults.addAll(faults(part.getKey(), part.getValue()));
          checked++;
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(checked > 10);
  }

  private static List<String> faults(String name, byte[] part) throws IOException, XmlException {
    XmlObject parsed = SCHEMA.parse(new ByteArrayInputStream(part), null, new XmlOptions());
    List<XmlError> errors = new ArrayList<>();
    parsed.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream().map(error -> name + ": " + error.getMessage()).distinct().toList();
  }

  @Test
  void no_id_stands_twice() {
    String document = text(word, "word/document.xml");
    for (String id :
        List.of(
            "<w:bookmarkStart w:id=\"(\\d+)\"",
            "<w:bookmarkStart w:id=\"\\d+\" w:name=\"([^\"]+)\"",
            "<wp:docPr id=\"(\\d+)\"")) {
      Set<String> seen = new HashSet<>();
      Matcher found = Pattern.compile(id).matcher(document);
      while (found.find()) {
        assertTrue(seen.add(found.group(1)), id + " " + found.group(1));
      }
      assertTrue(!seen.isEmpty(), id);
    }
  }

  @Test
  void every_related_part_is_there_and_has_a_type() {
    for (Map<String, byte[]> file : List.of(word, sheet)) {
      String types = text(file, "[Content_Types].xml");
      for (String name : file.keySet()) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        assertTrue(
            name.equals("[Content_Types].xml")
                || types.contains("Extension=\"" + ending + "\"")
                || types.contains("PartName=\"/" + name + "\""),
            name);
        if (name.endsWith(".rels")) {
          related(file, name);
        }
      }
    }
  }

  private static void related(Map<String, byte[]> file, String rels) {
    URI owner = URI.create("/" + rels).resolve("..");
    Matcher target = TARGET.matcher(text(file, rels));
    while (target.find()) {
      String part = owner.resolve(target.group(1)).getPath().substring(1);
      assertTrue(file.containsKey(part), rels + " → " + part);
    }
  }

  @Test
  void landscape_pages_carry_the_mark_of_simulated_data() {
    String document = text(word, "word/document.xml");
    String last = document.substring(document.lastIndexOf("<w:sectPr"));
    assertTrue(last.contains("w:orient=\"landscape\""), last);
    assertTrue(last.contains("<w:headerReference w:type=\"default\""), last);
    for (String header : List.of("word/header1.xml", "word/header2.xml")) {
      assertTrue(text(word, header).contains("SỐ LIỆU MÔ PHỎNG"), header);
    }
  }

  private static String text(Map<String, byte[]> file, String name) {
    return new String(file.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unpacked(Path place, String ending) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(place)) {
      Path file = files.filter(each -> each.toString().endsWith(ending)).findFirst().orElseThrow();
      try (InputStream in = Files.newInputStream(file);
          ZipInputStream zip = new ZipInputStream(in)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return parts;
  }
}
