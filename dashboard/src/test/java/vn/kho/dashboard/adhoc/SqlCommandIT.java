package vn.kho.dashboard.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;

class SqlCommandIT {
  private static Path warehouse;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void publish(@TempDir Path folder) throws IOException {
    warehouse = folder;
    PublishedFixture.in(Files.createDirectories(warehouse.resolve("snapshots").resolve("S000001")));
    Files.writeString(warehouse.resolve("CURRENT"), "S000001\n");
  }

  private int sql(String... words) throws Exception {
    SqlCommand command = new SqlCommand();
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of("--warehouse", warehouse.toString(), "--data", PublishedFixture.DATA.toString()));
    Arguments arguments =
        Arguments.parse(
            all,
            join(Settings.VALUED, command.valuedOptions()),
            join(Settings.SWITCHES, command.switches()));
    try {
      return command.run(
          Settings.of(arguments, Map.of()),
          arguments,
          new Console(
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8)));
    } catch (Problem e) {
      err.writeBytes(e.what(Texts.of(Lang.VI)).getBytes(StandardCharsets.UTF_8));
      return e.code().exitCode();
    }
  }

  private static java.util.Set<String> join(
      java.util.Set<String> one, java.util.Set<String> other) {
    java.util.Set<String> both = new java.util.HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void statement_is_answered_as_a_table() throws Exception {
    int exit =
        sql(
            "select name from dim_org_units where official_code = '05467' order by valid_from nulls"
                + " first");

    assertEquals(0, exit, err());
    assertEquals("name\n---------------\nPhường Cam Giá\nPhường Gia Sàng\n", out());
  }

  @Test
  void account_bound_to_a_unit_counts_its_own_rows() throws Exception {
    Path accounts = Files.createDirectories(warehouse.resolve("access")).resolve("accounts.tsv");
    Files.writeString(accounts, "xa\tANALYST\tc05467-0\tACTIVE\t-\nnghi\tANALYST\t\tDISABLED\t-\n");
    String others = "select count(*) > 0 as c from fct_results where org_unit_id <> 'c05467-0'";

    assertEquals(0, sql(others, "--format", "csv"), err());
    assertEquals(0, sql(others, "--format", "csv", "--user", "xa"), err());
    assertEquals("c\ntrue\nc\nfalse\n", out());
    assertEquals(2, sql(others, "--user", "nghi"));
    assertEquals(2, sql(others, "--user", "ai-do"));
  }

  @Test
  void statement_comes_from_a_file_with_parameters() throws Exception {
    Path file =
        Files.writeString(warehouse.resolve("q.sql"), "-- ví dụ\nselect :code AS c, 2 AS n;\n");

    assertEquals(
        0, sql("--file", file.toString(), "--param", "code=05467", "--format", "csv"), err());
    assertEquals("c,n\n05467,2\n", out());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          drop table fct_results                  | không phải câu hỏi đọc số liệu
          select 1; select 2                      | nhiều hơn một câu lệnh
          select * from read_csv('/etc/passwd')   | read_csv
          select * from user_account              | Không có bảng "user_account"
          select * from fct_result                | Có phải "fct_results"?
          select nope from fct_results            | nope
          selec 1                                 | viết sai
          select getenv('HOME')                   | getenv
          """)
  void refused_statement_ends_with_2_and_says_why(String sql, String words) throws Exception {
    assertEquals(2, sql(sql));
    assertTrue(err().contains(words), err());
    assertEquals("", out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--format, word, --format",
    "--limit-seconds, 0, --limit-seconds",
    "--limit-seconds, zehn, --limit-seconds",
    "--snapshot, ../../etc, ../../etc",
    "--separator, long, --separator",
    "--param, novalue, --param"
  })
  void option_that_makes_no_sense_ends_with_2(String option, String value, String words)
      throws Exception {
    assertEquals(2, sql("select 1", option, value));
    assertTrue(err().contains(words), err());
  }

  @Test
  void limit_that_was_hit_is_named() throws Exception {
    assertEquals(
        2,
        sql("--limit-seconds", "1", "SELECT count(*) FROM range(10000000) a, range(10000000) b"));
    assertTrue(err().contains("giới hạn thời gian 1 giây"), err());
  }

  @Test
  void cut_result_is_printed_and_said_to_be_cut() throws Exception {
    assertEquals(0, sql("SELECT * FROM range(5000)"));
    assertEquals(2002, out().lines().count());
    assertTrue(err().contains("2000 dòng đầu"), err());
  }

  @Test
  void parquet_file_is_read_by_any_engine() throws Exception {
    Path file = warehouse.resolve("o.parquet");

    assertEquals(
        0,
        sql("--format", "parquet", "--out", file.toString(), "SELECT * FROM dim_org_units -- all"),
        err());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM '" + file + "'")) {
      row.next();
      assertTrue(row.getLong(1) > 400, "rows " + row.getLong(1));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failed_statement_leaves_an_earlier_file_as_it_was() throws Exception {
    Path file = Files.writeString(warehouse.resolve("kept.csv"), "before");

    assertEquals(2, sql("--format", "csv", "--out", file.toString(), "SELECT 'x'::INT"));
    assertEquals("before", Files.readString(file));
    try (Stream<Path> files = Files.list(warehouse)) {
      assertFalse(files.anyMatch(path -> path.toString().endsWith(".part")));
    }
  }

  @Test
  void file_that_cannot_be_written_is_the_askers_to_mend() throws Exception {
    Path file = warehouse.resolve("no such folder/x.csv");

    assertEquals(2, sql("--format", "csv", "--out", file.toString(), "SELECT 1"));
    assertTrue(err().contains("--out"), err());
  }

  @Test
  void nothing_is_left_in_the_warehouse() throws Exception {
    assertEquals(0, sql("SELECT 1"));
    try (Stream<Path> files = Files.list(warehouse.resolve("tmp"))) {
      assertEquals(0, files.count());
    }
  }
}
