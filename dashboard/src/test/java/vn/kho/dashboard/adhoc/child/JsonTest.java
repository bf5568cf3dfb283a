package vn.kho.dashboard.adhoc.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"a\":[1,-2.5,true,false,null],\"b\":{\"c\":\"\"}}",
        "\"xã \\\"Văn Lăng\\\" \\\\\"",
        "18446744073709551615"
      })
  void value_is_read_and_written_the_same(String json) {
    StringBuilder written = new StringBuilder();
    Json.write(Json.parse(json), written);

    assertEquals(json, written.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,", "{\"a\" 1}", "tru", "1 2", "\"a"})
  void broken_text_is_refused(String json) {
    assertThrows(IllegalArgumentException.class, () -> Json.parse(json));
  }
}
