package vn.kho.dashboard.adhoc;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.kho.dashboard.adhoc.child.SqlChild;
import vn.kho.dashboard.adhoc.wire.Start;

/** Starts children: the same program with a small heap, inside the operating system's fence. */
final class ChildLauncher {
  private final EngineHome engine;
  private final OsFence fence;
  private final SqlSettings settings;
  private final Path program;
  private final AtomicLong started = new AtomicLong();

  private ChildLauncher(EngineHome engine, OsFence fence, SqlSettings settings, Path program) {
    this.engine = engine;
    this.fence = fence;
    this.settings = settings;
    this.program = program;
  }

  static ChildLauncher of(SqlSettings settings) throws IOException {
    OsFence fence = OsFence.probe(settings.niceness());
    if (!fence.missing().isEmpty()) {
      System.getLogger(ChildLauncher.class.getName())
          .log(System.Logger.Level.DEBUG, "not permitted on this system: " + fence.missing());
    }
    return new ChildLauncher(EngineHome.in(settings.engineFolder()), fence, settings, program());
  }

  /** What children open of a published database. */
  PrivateCopy open(Path database) throws IOException {
    return fence.canShow()
        ? PrivateCopy.shown(database, settings.scratch())
        : PrivateCopy.of(database, settings.scratch());
  }

  /** Starts a child on the copy; it is not ready yet. */
  ChildProcess start(PrivateCopy copy) throws IOException {
    Path pipe = copy.folder().resolve("pipe-" + started.incrementAndGet());
    Start start =
        new Start(
            copy.file().toString(),
            pipe.toString(),
            settings.engineMegabytes(),
            settings.threads(),
            settings.tables(),
            settings.shortNames());
    long cpuSeconds =
        ChildProcess.CPU_SECONDS_TO_RETIRE + settings.timeLimit().toSeconds() * settings.threads();
    return ChildProcess.start(
        fence.fenced(
            command(), copy.source(), copy.file(), pipe, settings.processMegabytes(), cpuSeconds),
        start,
        settings.processMegabytes());
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xms16m",
        "-Xmx128m",
        "-XX:CompressedClassSpaceSize=16m",
        "-XX:ReservedCodeCacheSize=16m",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-XX:+DisplayVMOutputToStderr",
        "-XX:ErrorFile=/dev/null",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--enable-native-access=ALL-UNNAMED",
        "-Dfile.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-Duser.timezone=Asia/Ho_Chi_Minh",
        "-Djava.library.path=" + engine.libraries(),
        "-cp",
        program + File.pathSeparator + engine.classes(),
        SqlChild.class.getName());
  }

  private static Path program() throws IOException {
    try {
      return Path.of(SqlChild.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toRealPath();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
