package vn.kho.ingest.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.read.SourceFiles;

/**
 * The files of a folder that nobody is writing any more: not open for writing, unchanged for a
 * while, and for longer when their end looks cut off.
 */
final class Arrivals {
  static final String FEEDBACK = "feedback";
  static final String REFUSED = "refused";

  private static final Set<String> OURS = Set.of(FEEDBACK, REFUSED);
  private static final int DEEPEST = 6;

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** What a file looked like when it was seen, and since when it has looked so. */
  record Sight(long size, FileTime modified, Instant since) {
    boolean isSame(BasicFileAttributes now) {
      return size == now.size() && modified.equals(now.lastModifiedTime());
    }
  }

  /** Files as they are; an interface so that no test waits for another program. */
  interface Writers {
    boolean isWriting(Path file) throws IOException;
  }

  private final Path folder;
  private final Duration settle;
  private final Writers writers;
  private final Map<Path, Sight> seen = new HashMap<>();

  Arrivals(Path folder, Duration settle, Writers writers) {
    this.folder = folder;
    this.settle = settle;
    this.writers = writers;
  }

  /** Looks at the folder; the files that are complete, in the order of their names. */
  List<Path> look(Instant now) throws IOException {
    Map<Path, BasicFileAttributes> there = list();
    seen.keySet().retainAll(there.keySet());
    List<Path> complete = new ArrayList<>();
    for (Map.Entry<Path, BasicFileAttributes> file : there.entrySet()) {
      Sight before = seen.get(file.getKey());
      BasicFileAttributes found = file.getValue();
      if (before == null || !before.isSame(found)) {
        seen.put(file.getKey(), new Sight(found.size(), found.lastModifiedTime(), now));
      } else if (isComplete(file.getKey(), Duration.between(before.since(), now))) {
        complete.add(file.getKey());
      }
    }
    complete.sort(null);
    return complete;
  }

  private boolean isComplete(Path file, Duration quiet) throws IOException {
    if (quiet.compareTo(settle) < 0) {
      return false;
    }
    Duration patience = settle.multipliedBy(FileEnd.of(file).patience());
    return quiet.compareTo(patience) >= 0 && !writers.isWriting(file);
  }

  /** Whether a file is still what it was when it was taken. */
  static boolean isUnchanged(Path file, Sight taken) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && taken.isSame(Files.readAttributes(file, BasicFileAttributes.class));
  }

  static Sight sight(Path file, Instant now) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return new Sight(found.size(), found.lastModifiedTime(), now);
  }

  /** Nothing more can be done with the file until it changes. */
  void leave(Path file) {
    Sight sight = seen.get(file);
    if (sight != null) {
      seen.put(file, new Sight(sight.size(), sight.modified(), NEVER));
    }
  }

  private Map<Path, BasicFileAttributes> list() throws IOException {
    Map<Path, BasicFileAttributes> files = new HashMap<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            boolean isTop = at.equals(folder);
            String name = String.valueOf(at.getFileName());
            boolean isOurs = OURS.contains(name) && folder.equals(at.getParent());
            return !isTop && (isOurs || name.startsWith("."))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isTable(file)) {
              files.put(file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isTable(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean isLeftover = name.startsWith(".") || name.startsWith("~$");
    return !isLeftover && SourceFiles.endings().stream().anyMatch(name::endsWith);
  }
}
