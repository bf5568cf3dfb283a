package vn.kho.dashboard.report.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"})
  void the_machine_s_time_zone_changes_no_byte(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      byte[] here = archive();
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertArrayEquals(here, archive());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static byte[] archive() {
    return new Archive().xml("a.xml", "<a/>").toBytes();
  }
}
