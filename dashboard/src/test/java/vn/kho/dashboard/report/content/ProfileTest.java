package vn.kho.dashboard.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

class ProfileTest {
  @TempDir private Path data;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an unknown key, chu_ky = X, chu_ky",
    "an unknown gap, superior = HỘI {UNITT}, {UNITT}",
    "a broken escape, superior = \\uZZZZ, uxxxx",
  })
  void a_wrong_profile_names_what_is_wrong(String situation, String line, String named)
      throws IOException {
    write(line.getBytes(StandardCharsets.UTF_8));
    Problem problem = assertThrows(Problem.class, () -> Profile.load(data));
    assertEquals(ProblemCode.BAD_OPTION, problem.code());
    String told = String.valueOf(problem.getMessage());
    assertTrue(told.contains("profile.properties") && told.contains(named), told);
  }

  @Test
  void a_profile_in_another_encoding_is_refused() throws IOException {
    write(new byte[] {'t', 'i', 't', 'l', 'e', '=', (byte) 0xe9, (byte) 0xff});
    assertThrows(Problem.class, () -> Profile.load(data));
  }

  @Test
  void a_setting_of_a_plan_goes_before_the_office_s_own() throws IOException {
    write(
        "signatory = A\nha-nam-2024.signatory = B\nbelow.signatory = C\n"
            .getBytes(StandardCharsets.UTF_8));
    Profile profile = Profile.load(data);
    assertEquals("B", profile.get("signatory", "ha-nam-2024", Profile.Where.PLAN_UNIT));
    assertEquals("A", profile.get("signatory", "khac", Profile.Where.PLAN_UNIT));
    assertEquals("C", profile.get("signatory", "khac", Profile.Where.BELOW));
  }

  private void write(byte[] content) throws IOException {
    Path file = data.resolve("report").resolve("profile.properties");
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
