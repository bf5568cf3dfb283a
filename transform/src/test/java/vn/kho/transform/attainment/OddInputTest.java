package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a plan or a report, there is a verdict, and the same one each time. */
class OddInputTest {
  private static final List<String> FIGURES =
      List.of("-", "0", "0.000001", "1", "-3", "100", "178", "99999999999999999");
  private static final List<String> INDICATORS =
      List.of(
          "count", "net", "stock", "members", "money", "share", "rate", "overdue", "act", "acts");
  private static final List<String> PERIODS =
      List.of("2022", "2024", "2026", "2022-2026", "2024-H1", "2024-03", "2025-12-31", "2022-2030");

  @ParameterizedTest
  @EnumSource(TargetKind.class)
  void anyKindWithAnyFigures_endsInAVerdict(TargetKind kind) {
    Random random = new Random(kind.code().length() + 20_211_231L);
    for (int i = 0; i < 300; i++) {
      Scene scene = scene(kind, random);
      List<AttainmentRow> rows = scene.judge();
      assertEquals(rows, scene.judge());
      rows.forEach(row -> assertNotNull(Verdict.of(row.verdict())));
    }
  }

  @ParameterizedTest(name = "as of {0}")
  @ValueSource(strings = {"2021-12-31", "2022-01-01", "2024-02-29", "2026-12-31", "2035-01-01"})
  void anyDay_endsInAVerdict(String day) {
    for (TargetKind kind : TargetKind.values()) {
      Scene scene = scene(kind, new Random(7)).asOf(day);
      scene.judge().forEach(row -> assertNotNull(Verdict.of(row.verdict())));
    }
  }

  private static Scene scene(TargetKind kind, Random random) {
    Scene scene =
        new Scene()
            .unit("A", "commune", null, "2024-11-30")
            .unit("B", "commune", "2024-12-01", null)
            .unit("C", "district", null, "2025-06-30")
            .link("A", "B", "2024-12-01", "0.5");
    if (random.nextBoolean()) {
      scene.endedEarly("2025-11-25");
    }
    scene.target("I qualitative - - - 2022-2026");
    for (String period : PERIODS) {
      if (random.nextBoolean()) {
        String scope = pick(List.of("province", "district", "commune", "branch"), random);
        String line =
            "I.1 "
                + kind.code()
                + " "
                + pick(INDICATORS, random)
                + " "
                + pick(List.of("-", ">=", ">", "<=", "<", "="), random)
                + " "
                + pick(FIGURES, random)
                + " "
                + period;
        scene.target(line, "I", scope, random.nextBoolean() ? "2" : null);
      }
    }
    for (int i = 0; i < 40; i++) {
      String unit = pick(List.of(Scene.PROVINCE, "A", "B", "C"), random);
      String period = pick(List.of("2021", "2022", "2023", "2024", "2025", "2022-2026"), random);
      String indicator = pick(INDICATORS, random);
      String figure = pick(FIGURES.subList(1, FIGURES.size()), random);
      if (random.nextBoolean()) {
        scene.value(unit, indicator, period, figure, 3, random.nextInt(4));
      } else {
        scene.parts(unit, indicator, period, figure, pick(List.of("0", "5", "-1"), random), 0, 0);
      }
    }
    return scene;
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
