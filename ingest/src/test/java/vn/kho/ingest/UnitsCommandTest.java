package vn.kho.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units of the reference data as a reader asks for them. */
class UnitsCommandTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

  private final Path warehouse;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  UnitsCommandTest(@TempDir Path warehouse) {
    this.warehouse = warehouse;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-12-31,'9 huyện, 2 trực thuộc, 178 xã'",
    "2022-04-10,'9 huyện, 2 trực thuộc, 178 xã'",
    "2023-04-10,'9 huyện, 2 trực thuộc, 177 xã'",
    "2023-12-31,'9 huyện, 2 trực thuộc, 177 xã'",
    "2024-12-31,'9 huyện, 2 trực thuộc, 172 xã'",
    "2025-06-30,'9 huyện, 2 trực thuộc, 172 xã'",
    "2025-07-01,'2 trực thuộc, 92 xã'",
  })
  void unitsOfAProvince_areCountedOnTheDay(String day, String counts) {
    assertEquals(Exit.OK, run("--under 19 --as-of " + day));
    assertTrue(said(err).contains("Tỉnh Thái Nguyên (19): " + counts), said(err));
    long communes = said(out).lines().filter(line -> line.contains("\tcommune\t")).count();
    assertTrue(counts.endsWith(communes + " xã"), communes + " communes listed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--code 05467,Phường Cam Giá (Thành phố Thái Nguyên)",
    "--code 05467,Phường Gia Sàng (Tỉnh Thái Nguyên)",
    "--code 05467,50 % (ước định)",
    "--code 05467,Mã 05467 được dùng lại: từ 01/07/2025 mã này chỉ đơn vị khác",
    "05467,Mã 05467 được dùng lại: từ 01/07/2025 mã này chỉ đơn vị khác",
    "Cam=Giá,'05467: Phường Cam Giá'",
    "--code 19,từ 01/07/2025 đơn vị rộng hơn trước",
    "--unit 05467,'05914: Xã Đồng Liên'",
    "--unit Cam=Giá,'05467: Phường Cam Giá'",
    "--unit 19,'Ngày 21/11/2026, Tỉnh Thái Nguyên (19): 2 trực thuộc, 92 xã.'",
    "--unit 172,Ngày 10/04/2022 đổi tên hoặc loại từ Thị xã Phổ Yên (172)",
    "--format csv,'05467,commune,Phường Gia Sàng,Tỉnh Thái Nguyên,2025-07-01,,19,Tỉnh Thái Nguyên'",
  })
  void question_isAnsweredInWords(String line, String expected) {
    assertEquals(Exit.OK, run(line));
    assertTrue(said(out).contains(expected), said(out));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--code 99999,không có đơn vị nào từng mang mã 99999",
    "--unit Tân=Long --as-of 2021-12-31,05482 Phường Tân Long",
    "--unit Van=Lang --as-of 2025-07-01,Xã Văn Lăng",
    "--format xml,chỉ có table và csv",
    "05467 05461,không hiểu",
    "--code 05467 05461,không hiểu",
  })
  void questionWithoutAnAnswer_saysWhy(String line, String expected) {
    assertEquals(Exit.USAGE, run(line));
    assertTrue(said(err).contains(expected), said(err));
  }

  @Test
  void english_isComplete() {
    run("--lang en --code 05467");
    assertTrue(said(out).contains("50 % (assumed)"), said(out));
    assertTrue(said(out).contains("was used again"), said(out));
  }

  private int run(String line) {
    List<String> args = new ArrayList<>(List.of("units"));
    for (String word : line.split(" ", -1)) {
      args.add(word.replace('=', ' '));
    }
    args.addAll(List.of("--warehouse", warehouse.toString(), "--data", "../data"));
    return IngestMain.run(
        args,
        Map.of(),
        NOON,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
