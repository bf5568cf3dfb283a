package vn.kho.dashboard.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Issued reports: {@code reports/R0001/} holds the files exactly as issued and {@code
 * issue.properties}, which names their hashes. What is there is never written again.
 */
public final class Register {
  private static final String FACTS = "issue.properties";
  private static final Pattern ID = Pattern.compile("R\\d{4,}");

  private final Path folder;

  public Register(Path warehouse) {
    this.folder = warehouse.resolve("reports");
  }

  /**
   * An issued report.
   *
   * @param facts plan, version, unit, period, snapshot, who let it pass and why, and a hash per
   *     file
   */
  public record Entry(String id, Map<String, String> facts) {
    public String get(String key) {
      return facts.getOrDefault(key, "");
    }
  }

  /** The oldest first. */
  public List<Entry> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(each -> ID.matcher(String.valueOf(each.getFileName())).matches())
          .sorted(Comparator.comparing(Path::toString))
          .map(Register::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Entry> find(String id) {
    return list().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The last one of a plan, unit and period. */
  Optional<Entry> findLast(String planId, String orgUnitId, String period) {
    return list().stream()
        .filter(entry -> entry.get("plan").equals(planId))
        .filter(entry -> entry.get("unit").equals(orgUnitId))
        .filter(entry -> entry.get("period").equals(period))
        .reduce((earlier, later) -> later);
  }

  String nextId() {
    List<Entry> all = list();
    int last = all.isEmpty() ? 0 : Integer.parseInt(all.get(all.size() - 1).id().substring(1));
    return String.format(Locale.ROOT, "R%04d", last + 1);
  }

  /** The files of a report exactly as issued. */
  public Map<String, byte[]> files(Entry entry) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder.resolve(entry.id()))) {
      for (Path file : found.filter(each -> !each.endsWith(FACTS)).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Writes aside and renames, so that a report is issued whole or not at all. */
  void freeze(String id, Map<String, String> facts, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempDirectory(folder, ".issue-");
    List<String> lines = new ArrayList<>();
    new TreeMap<>(facts).forEach((key, value) -> lines.add(key + " = " + escaped(value)));
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      Files.write(aside.resolve(file.getKey()), file.getValue());
      lines.add("sha256." + file.getKey() + " = " + sha256(file.getValue()));
    }
    Files.writeString(aside.resolve(FACTS), String.join("\n", lines) + "\n");
    Path place = folder.resolve(id);
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", " ").replace("\r", " ");
  }

  private static Entry read(Path place) {
    Properties facts = new Properties();
    try (java.io.Reader reader =
        Files.newBufferedReader(place.resolve(FACTS), StandardCharsets.UTF_8)) {
      facts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> found = new TreeMap<>();
    facts.stringPropertyNames().forEach(key -> found.put(key, facts.getProperty(key)));
    return new Entry(String.valueOf(place.getFileName()), found);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
