package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not what their names say: each is refused in words of its own. */
class SourceFilesTest {
  private final Path folder;

  SourceFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> files() {
    return List.of(
        file(
            "workbook of before 2007",
            old("Workbook"),
            "file_type_unknown: files of the type .xls, .doc"),
        file(
            "workbook with a password",
            old("EncryptedPackage"),
            "file_encrypted: the file is locked"),
        file("pdf", text("%PDF-1.4\n"), "file_type_unknown: files of the type .pdf"),
        file(
            "picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10},
            "file_type_unknown: files of the type png, jpg"),
        file(
            "web page",
            text("\n<HTML><body><table>"),
            "file_type_unknown: files of the type html, xml"),
        file(
            "xml of 2003",
            text("<?xml version=\"1.0\"?><Workbook/>"),
            "file_type_unknown: files of the type html, xml"),
        file("zip without parts", zipEnd(), "file_incomplete: The file is not an xlsx"),
        file("nothing", new byte[0], "file_empty: the file has no rows"));
  }

  private static Arguments file(String name, byte[] bytes, String expected) {
    return Arguments.of(name, bytes, expected);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] old(String stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    bytes.writeBytes(new byte[504]);
    bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
    return bytes.toByteArray();
  }

  private static byte[] zipEnd() {
    byte[] bytes = new byte[22];
    System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, bytes, 0, 4);
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void file_isToldByItsBytes(String name, byte[] bytes, String expected) throws IOException {
    Path file = Files.write(folder.resolve("a.xlsx"), bytes);
    SourceFile read = SourceFiles.read(file, "a.xlsx", ReadLimits.forResults());
    String told = read.issues().get(0).code().code() + ": " + read.issues().get(0).message().en();
    assertTrue(told.startsWith(expected), told);
  }
}
