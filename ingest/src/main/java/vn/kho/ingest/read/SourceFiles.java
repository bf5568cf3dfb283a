package vn.kho.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;

/** Reads a file of any kind kho knows, told by its first bytes and not by its name. */
public final class SourceFiles {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte PNG = (byte) 0x89;
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
  private static final int SAMPLE = 1 << 16;

  /** What web systems save under the name .xls. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)(?:\\u00EF\\u00BB\\u00BF)?\\s*<(?:!doctype|html|\\?xml|table|head|meta)\\b");

  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private SourceFiles() {}

  /** Reads the whole file; what cannot be read is an issue of the result, not an exception. */
  public static SourceFile read(Path file, String name, ReadLimits limits) {
    return read(file, limits, new HeldTables(name));
  }

  /** Reads the first rows, to tell what the file is; issues of what was read come with them. */
  public static SourceFile peek(Path file, String name, ReadLimits limits, int rows) {
    return read(file, limits, new HeldTables(name, rows));
  }

  private static SourceFile read(Path file, ReadLimits limits, HeldTables held) {
    try {
      pass(file, limits, held);
    } catch (HeldTables.EnoughException e) {
      return held.toFile();
    } catch (RefusedFileException e) {
      held.refuse(e);
    } catch (NoSuchFileException e) {
      held.refuse(notReadable("không có tệp này", "there is no such file"));
    } catch (AccessDeniedException e) {
      held.refuse(notReadable("không có quyền đọc", "permission denied"));
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      held.refuse(notReadable(reason, reason));
    }
    return held.toFile();
  }

  private static void pass(Path file, ReadLimits limits, HeldTables held) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    byte[] start = Arrays.copyOf(sample, Math.min(sample.length, 4));
    if (Arrays.equals(start, ZIP) || Arrays.equals(start, EMPTY_ZIP)) {
      XlsxReader.read(file, limits, held);
      return;
    }
    if (Arrays.equals(start, OLD_OFFICE)) {
      throw isEncrypted(sample)
          ? RefusedFileException.of(IssueCode.FILE_ENCRYPTED, Spot.FILE, null, Map.of())
          : unknownType(".xls, .doc");
    }
    if (Arrays.equals(start, PDF)) {
      throw unknownType(".pdf");
    }
    if (sample.length > 0 && (sample[0] == PNG || Arrays.equals(start, JPEG))) {
      throw unknownType("png, jpg");
    }
    String text = new String(sample, 0, Math.min(sample.length, 300), StandardCharsets.ISO_8859_1);
    if (MARKUP.matcher(text).lookingAt()) {
      throw unknownType("html, xml");
    }
    CsvReader.read(file, limits, held);
  }

  /** A workbook with a password is packed into the old format. */
  private static boolean isEncrypted(byte[] sample) {
    return new String(sample, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
  }

  private static RefusedFileException unknownType(String type) {
    return RefusedFileException.of(IssueCode.FILE_TYPE_UNKNOWN, Spot.FILE, type, Map.of());
  }

  private static RefusedFileException notReadable(String vi, String en) {
    return RefusedFileException.of(
        IssueCode.FILE_NOT_READABLE, Spot.FILE, null, Map.of("reason", new Words(vi, en)));
  }

  /** Endings of the files to take from a folder; those that cannot be read are told. */
  public static List<String> endings() {
    return List.of(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods");
  }
}
