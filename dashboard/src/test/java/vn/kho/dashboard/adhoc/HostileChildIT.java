package vn.kho.dashboard.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal.Code;
import vn.kho.dashboard.adhoc.wire.Start;

/** A child in the hands of a statement may send anything; the parent stays bounded and kills it. */
class HostileChildIT {
  private static final Start START =
      new Start("kho.duckdb", "/nowhere/pipe", 10, 1, List.of(), Map.of());

  private static ChildProcess child(String script) throws IOException {
    ChildProcess child =
        ChildProcess.start(new ProcessBuilder("/bin/sh", "-c", script), START, 200);
    child.awaitReady();
    return child;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a frame of two gigabytes,        \\002\\177\\377\\377\\377",
    "a negative length,               \\002\\377\\377\\377\\377",
    "no frame type,                   \\143\\000\\000\\000\\000",
    "rows before columns,             \\002\\000\\000\\000\\004\\000\\000\\000\\001",
    "ready twice,                     \\000\\000\\000\\000\\000",
    "a million columns,               \\001\\000\\000\\000\\004\\000\\017\\102\\100",
    "bytes that nobody asked for,     \\003\\000\\000\\000\\001x",
    "a refusal that does not exist,   \\004\\000\\000\\000\\005\\000\\000\\000\\001x",
    "an end with a million remarks,   \\005\\000\\000\\000\\014\\000\\000\\000\\000\\000\\000\\000\\001\\000\\017\\102\\100"
  })
  void nonsense_is_a_crash_and_the_child_is_killed(String what, String bytes) throws IOException {
    ChildProcess child =
        child("printf '\\000\\000\\000\\000\\000'; printf '" + bytes + "'; exec sleep 60");

    ChildProcess.Ended ended =
        assertThrows(ChildProcess.Ended.class, () -> child.ask(question(), new Lines()), what);

    assertEquals(Code.CRASH, ended.refusal().code());
    assertFalse(child.isAlive());
    assertFalse(child.isReusable());
  }

  @Test
  void silence_ends_at_the_time_limit() throws IOException {
    ChildProcess child = child("printf '\\000\\000\\000\\000\\000'; exec sleep 60");

    ChildProcess.Ended ended =
        assertThrows(ChildProcess.Ended.class, () -> child.ask(question(), new Lines()));

    assertEquals(Code.TIME, ended.refusal().code());
    assertFalse(child.isAlive());
  }

  @Test
  void endless_frames_end_at_the_byte_limit() throws IOException {
    String columns = "printf '\\001\\000\\000\\000\\004\\000\\000\\000\\000'; ";
    String rows = "while :; do printf '\\002\\000\\000\\000\\004\\000\\000\\000\\000'; done";
    ChildProcess child = child("printf '\\000\\000\\000\\000\\000'; " + columns + rows);

    ChildProcess.Ended ended =
        assertThrows(ChildProcess.Ended.class, () -> child.ask(question(), new Lines()));

    assertEquals(Code.TIME, ended.refusal().code());
    assertFalse(child.isAlive());
  }

  @Test
  void child_that_ends_at_once_is_told_with_its_last_words() {
    IOException ended =
        assertThrows(IOException.class, () -> child("echo no such jar >&2; exit 1"));

    assertEquals(true, String.valueOf(ended.getMessage()).contains("no such jar"));
  }

  @Test
  void engine_folder_is_made_once_and_used_again() throws IOException {
    Path parent = Path.of("target", "sql-engine");

    assertEquals(EngineHome.in(parent).classes(), EngineHome.in(parent).classes());
  }

  private static SqlQuestion question() {
    return new SqlQuestion(
        "SELECT 1", Map.of(), Query.Shape.ROWS, SqlQuestion.PAGE, Duration.ofSeconds(1));
  }
}
