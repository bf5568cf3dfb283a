package vn.kho.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;

/** Reads a file of any kind kho knows, told by its first bytes and not by its name. */
public final class SourceFiles {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
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
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (Arrays.equals(start, ZIP)) {
      XlsxReader.read(file, limits, held);
    } else if (Arrays.equals(start, OLD_OFFICE)) {
      throw unknownType(".xls, .doc");
    } else if (Arrays.equals(start, PDF)) {
      throw unknownType(".pdf");
    } else {
      CsvReader.read(file, limits, held);
    }
  }

  private static RefusedFileException unknownType(String type) {
    return RefusedFileException.of(IssueCode.FILE_TYPE_UNKNOWN, Spot.FILE, type, Map.of());
  }

  private static RefusedFileException notReadable(String vi, String en) {
    return RefusedFileException.of(
        IssueCode.FILE_NOT_READABLE, Spot.FILE, null, Map.of("reason", new Words(vi, en)));
  }

  /** Endings of the files to take from a folder. */
  public static List<String> endings() {
    return List.of(".csv", ".tsv", ".xlsx");
  }
}
