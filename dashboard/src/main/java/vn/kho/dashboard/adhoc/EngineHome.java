package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;

/**
 * The engine unpacked once. Its jar unpacks 70 MB to a temporary file at every start, half a second
 * a child cannot wait for and a file a killed child would leave behind. Here stand the classes
 * alone and, beside them, the native library.
 */
final class EngineHome {
  private static final String NATIVE = "libduckdb_java.so_";

  private final Path folder;

  private EngineHome(Path folder) {
    this.folder = folder;
  }

  /** The engine's classes without any native library. */
  Path classes() {
    return folder.resolve("duckdb.jar");
  }

  /** Where the native library is. */
  Path libraries() {
    return folder;
  }

  /**
   * The engine under the given folder, unpacked now if it is not there yet. Several programs may do
   * this at once: each prepares its own folder aside, and one of them is renamed into place.
   */
  static EngineHome in(Path parent) throws IOException {
    Path jar = jar();
    String version = jar.getFileName().toString().replaceAll("\\.jar$", "") + "-" + Files.size(jar);
    Path folder = parent.resolve(version);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      Path aside = Files.createTempDirectory(parent, "unpack-");
      try {
        unpack(jar, aside);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
        delete(aside); // another program was faster
      } catch (IOException | RuntimeException e) {
        delete(aside);
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
    }
    return new EngineHome(folder.toRealPath());
  }

  private static Path jar() throws IOException {
    try {
      return Path.of(
          DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    String library = NATIVE + system() + "_" + processor();
    try (ZipFile zip = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(folder.resolve("duckdb.jar"));
        ZipOutputStream classes = new ZipOutputStream(file)) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().equals(library)) {
          Path target = folder.resolve(System.mapLibraryName("duckdb_java"));
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
        } else if (!entry.getName().startsWith(NATIVE) && !entry.isDirectory()) {
          classes.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(classes);
          }
        }
      }
    }
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return name.equals("x86_64") ? "amd64" : name.equals("aarch64") ? "arm64" : name;
  }

  /** Deletes a folder and everything in it; what is already gone is no error. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
