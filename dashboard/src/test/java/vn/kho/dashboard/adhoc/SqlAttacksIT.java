package vn.kho.dashboard.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.adhoc.wire.Refusal.Code;

/** Every statement of the attack table ends as it must, and leaves nothing behind. */
class SqlAttacksIT {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final String CANARY = "CANARY";

  private static final Limits LIMITS = new Limits(100_000, 64L << 20, 1_000, 4_000_000);

  private static final Set<Code> BEFORE_RUNNING =
      EnumSet.of(
          Code.EMPTY,
          Code.TOO_LONG,
          Code.CONTROL_CHARACTER,
          Code.NOT_ONE_STATEMENT,
          Code.NOT_A_SELECT,
          Code.SYNTAX,
          Code.FUNCTION,
          Code.TABLE_FUNCTION,
          Code.TABLE,
          Code.SYNTAX_NOT_ALLOWED);

  private static Path folder;
  private static Path database;
  private static Path outside;
  private static Map<String, String> places;
  private static Map<Path, String> before;
  private static ServerSocket listener;
  private static SqlEngine engine;

  @BeforeAll
  static void open(@TempDir Path temporary) throws IOException {
    folder = temporary;
    database = PublishedFixture.in(folder);
    outside = Files.createDirectory(folder.resolve("outside"));
    for (String name : List.of("secret.csv", "secret.json", "x.parquet")) {
      Files.writeString(outside.resolve(name), CANARY + "," + name + "\n");
    }
    Path marts = Files.createDirectory(folder.resolve("marts"));
    Files.createDirectory(marts.resolve("sub"));
    Path spill = Files.createDirectory(folder.resolve("spill"));
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listener.setSoTimeout(1);
    places =
        Map.of(
            "outside",
            outside.toString(),
            "marts",
            marts.toString(),
            "spill",
            spill.toString(),
            "dbfile",
            database.toString(),
            "canary_host",
            "127.0.0.1:" + listener.getLocalPort(),
            "etc",
            "/etc",
            "procfs",
            "/proc",
            "dev",
            "/dev");
    before = contents();
    SqlSettings settings =
        SqlSettings.usual(
            Path.of("target", "sql-engine"), folder.resolve("scratch"), PublishedFixture.tables());
    engine = new SqlEngine(settings);
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
    listener.close();
    assertEquals(0, ProcessHandle.current().children().count(), "processes are left over");
  }

  static List<Attack> attacks() {
    return Attack.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void attack_ends_as_it_must_and_leaves_nothing_behind(Attack attack) throws IOException {
    Lines lines = new Lines();
    Duration limit = attack.expectation().equals("allow") ? PATIENT : SHORT;
    Code code = run(attack.sql(places), limit, lines);

    switch (attack.expectation()) {
      case "reject" -> assertTrue(code != null && BEFORE_RUNNING.contains(code), "ended " + code);
      case "allow" -> assertEquals(null, code);
      case "stop", "clean" ->
          assertTrue(
              code == null || code.actor() != Refusal.Actor.INTERNAL || code == Code.CRASH,
              "ended " + code);
      default -> fail(attack.expectation());
    }
    assertFalse(lines.rows.stream().anyMatch(row -> row.contains(CANARY)), "a canary was read");
    assertEquals(before, contents(), "files were touched");
    assertFalse(wasCalled(), "the listener was called");
    Lines next = new Lines();
    assertEquals(null, run("SELECT count(*) > 0 FROM fct_results", PATIENT, next));
    assertEquals(List.of("true"), next.rows);
  }

  private static @Nullable Code run(String sql, Duration limit, Lines lines) throws IOException {
    try {
      engine.run(
          database,
          new SqlQuestion(sql, Map.of(), Query.Shape.ROWS, LIMITS, limit),
          "attack",
          "attack",
          lines);
      return null;
    } catch (SqlProblem e) {
      for (String word : e.refusal().words()) {
        assertFalse(word.contains(CANARY), word);
        assertFalse(word.contains(folder.resolve("scratch").toString()), word);
      }
      return e.refusal().code();
    }
  }

  private static boolean wasCalled() throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Every file but the engine's own scratch, by its bytes. */
  private static Map<Path, String> contents() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<Path, String> contents = new TreeMap<>();
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("scratch")))
          .forEach(file -> contents.put(file, digest(file)));
      return contents;
    }
  }

  private static String digest(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < 1000) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
