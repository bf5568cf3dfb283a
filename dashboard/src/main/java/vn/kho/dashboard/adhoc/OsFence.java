package vn.kho.dashboard.adhoc;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the operating system adds around a child: limits of memory, processor time and file size, no
 * network, no privileges, a disk it can only read. Each part is used where it is permitted; what is
 * missing is named, and the other walls stand without it.
 */
final class OsFence {
  private static final String PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

  private static final List<List<String>> NO_NETWORK =
      List.of(
          List.of("unshare", "--net", "--"),
          List.of("unshare", "--user", "--net", "--"),
          List.of("unshare", "--map-root-user", "--net", "--"));

  /** The database appears at the child's own place, and nothing on the disk takes a write. */
  private static final String ONLY_READING =
      "mount -n --bind \"$1\" \"$2\" && mount -n -o remount,bind,ro \"$2\" || exit 3;"
          + " mount -n -o remount,bind,ro / 2>/dev/null || :; shift 2; exec \"$@\"";

  private static final List<String> NO_PRIVILEGES =
      List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--");

  private static final String MOUNT = "unshare --mount";

  /** Address space of a child before it has done anything: the JVM and the library reserve it. */
  private static final long RESERVED_MEGABYTES = 3072;

  private final List<String> namespaces;
  private final List<String> privileges;
  private final List<String> missing;

  private OsFence(List<String> namespaces, List<String> privileges, List<String> missing) {
    this.namespaces = namespaces;
    this.privileges = privileges;
    this.missing = missing;
  }

  /**
   * Tries what this system permits, once: everything together first, part by part where that fails.
   *
   * @param niceness how far children stand back behind other programs; 0 not at all
   */
  static OsFence probe(int niceness) {
    List<String> urgency =
        niceness == 0 ? List.of() : List.of("nice", "-n", Integer.toString(niceness));
    List<String> namespaces = join(urgency, withMounts(NO_NETWORK.get(0)));
    if (works(join(join(namespaces, reading("/bin/sh", "/bin/sh")), NO_PRIVILEGES))) {
      return new OsFence(namespaces, NO_PRIVILEGES, List.of());
    }
    List<String> missing = new ArrayList<>();
    List<String> wrappers = works(urgency) ? urgency : List.of();
    List<String> network = NO_NETWORK.stream().filter(OsFence::works).findFirst().orElse(List.of());
    if (network.isEmpty()) {
      missing.add("unshare --net");
    }
    List<String> privileges = works(join(network, NO_PRIVILEGES)) ? NO_PRIVILEGES : List.of();
    if (privileges.isEmpty()) {
      missing.add("setpriv");
    }
    List<String> mounting = network.isEmpty() ? network : withMounts(network);
    if (!mounting.isEmpty()
        && works(join(join(mounting, reading("/bin/sh", "/bin/sh")), privileges))) {
      network = mounting;
    } else {
      missing.add(MOUNT);
    }
    return new OsFence(join(wrappers, network), privileges, List.copyOf(missing));
  }

  private static List<String> withMounts(List<String> network) {
    return join(network.subList(0, network.size() - 1), List.of("--mount", "--"));
  }

  private static List<String> reading(String database, String place) {
    return List.of("/bin/sh", "-c", ONLY_READING, "kho-sql", database, place);
  }

  /** Whether children can be shown the published file itself, without a way to change it. */
  boolean canShow() {
    return !missing.contains(MOUNT);
  }

  private static List<String> join(List<String> outer, List<String> inner) {
    return Stream.concat(outer.stream(), inner.stream()).toList();
  }

  /** The parts this system does not permit. */
  List<String> missing() {
    return missing;
  }

  /**
   * A command inside the fence.
   *
   * @param command what to run
   * @param database the published file, shown read-only at {@code place} where {@link #canShow}
   * @param place where the child opens it
   * @param pipe named pipe to make first
   * @param memoryMegabytes what it may need beyond what a start reserves
   * @param cpuSeconds processor time after which the kernel ends it
   */
  ProcessBuilder fenced(
      List<String> command,
      Path database,
      Path place,
      Path pipe,
      int memoryMegabytes,
      long cpuSeconds) {
    String limits =
        "mkfifo -m 600 \"$1\" && shift || exit 3; ulimit -c 0; ulimit -f 0; ulimit -t "
            + cpuSeconds
            + " || :; ulimit -v "
            + (RESERVED_MEGABYTES + memoryMegabytes) * 1024
            + " 2>/dev/null || :; exec \"$@\"";
    List<String> all =
        new ArrayList<>(List.of("/bin/sh", "-c", limits, "kho-sql", pipe.toString()));
    all.addAll(namespaces);
    if (canShow()) {
      all.addAll(reading(database.toString(), place.toString()));
    }
    all.addAll(privileges);
    all.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(all);
    clean(builder.environment());
    builder.directory(new File("/"));
    return builder;
  }

  private static void clean(Map<String, String> environment) {
    environment.clear();
    environment.put("PATH", PATH);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("MALLOC_ARENA_MAX", "2");
  }

  private static boolean works(List<String> wrapper) {
    List<String> command = new ArrayList<>(wrapper);
    command.add("true");
    ProcessBuilder builder = new ProcessBuilder(command);
    clean(builder.environment());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
    } catch (IOException e) {
      return false; // the tool is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
