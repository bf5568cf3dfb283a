package vn.kho.dashboard.adhoc.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Saved statements, one file each, in the warehouse so that a backup holds them. */
final class SavedQueries {
  static final int MAX_SQL_CHARS = 100_000;

  private static final int MAX_FILES = 2_000;
  private static final Pattern ID = Pattern.compile("[a-z2-9]{12}");
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  SavedQueries(Path folder) {
    this.folder = folder;
  }

  /** All of them, the last changed first. */
  List<SavedQuery> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()).replaceAll("\\.sql$", ""))
          .filter(id -> ID.matcher(id).matches())
          .flatMap(id -> findUnchecked(id).stream())
          .sorted(Comparator.comparing(SavedQuery::savedAt).reversed())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Optional<SavedQuery> findUnchecked(String id) {
    try {
      return find(id);
    } catch (IOException e) {
      return Optional.empty(); // deleted since it was listed
    }
  }

  Optional<SavedQuery> find(String id) throws IOException {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SavedQuery.of(id, Files.readString(file(id))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes it aside and renames it; false when there are too many. */
  synchronized boolean save(SavedQuery query) throws IOException {
    Files.createDirectories(folder);
    if (!Files.exists(file(query.id())) && list().size() >= MAX_FILES) {
      return false;
    }
    Path aside = folder.resolve("." + query.id() + ".part");
    Files.writeString(aside, query.toText(), StandardCharsets.UTF_8);
    Files.move(aside, file(query.id()), StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  synchronized void delete(String id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  static String newId() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /** What is stored of a key. */
  static String digest(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ".sql");
  }
}
