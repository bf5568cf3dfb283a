package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout nobody could guess is taught once and read ever after. */
class RecipesTest {
  private static final String HEADER = "recipe,version,place,text,means\n";
  private static final String FORM = "Cơ quan gửi;Số kết nạp;Số khác\nPhường Túc Duyên;5;9\n";
  private static final String TAUGHT =
      """
      m,1,fingerprint,Cơ quan gửi,
      m,1,fingerprint,Số kết nạp,
      m,1,column,Cơ quan gửi,unit
      m,1,column,Số kết nạp,members_admitted year_to_date
      m,1,column,Số khác,ignore
      m,1,table,period,2024-05
      """;

  private final Path folder;
  private final Loads loads;

  RecipesTest(@TempDir Path folder) {
    this.folder = folder;
    this.loads = new Loads(folder.resolve("w"));
  }

  @Test
  void fileThatWasNotUnderstood_isReadOnceItsLayoutIsTaught() throws IOException {
    assertEquals("unknown", Loads.on(store("form.csv", FORM), "form.csv").kind());
    assertEquals("", Loads.brief(Loads.on(store("m.csv", HEADER + TAUGHT), "m.csv")));
    FileReport report = Loads.on(store("form.csv", FORM), "form.csv");
    assertEquals("", Loads.brief(report));
    assertEquals(1, report.accepted());
    Map<String, String> fact = StoredFacts.of(loads.warehouse(), "results").get(0);
    assertEquals("members_admitted", fact.get("indicator_id"));
    assertEquals("year_to_date", fact.get("basis"));
    assertEquals("2024-05", fact.get("period"));
    assertEquals("Số kết nạp", fact.get("source_column"));
    assertNull(store("form.csv", FORM).loadId(), "the same bytes again");
  }

  @Test
  void higherVersion_counts() throws IOException {
    String second = TAUGHT.replace("m,1,", "m,2,").replace(" year_to_date", "");
    store("m.csv", HEADER + TAUGHT + second);
    store("form.csv", FORM);
    assertEquals("in_period", StoredFacts.of(loads.warehouse(), "results").get(0).get("basis"));
  }

  @Test
  void twoRecipesThatFit_areNotChosenFrom() throws IOException {
    store("m.csv", HEADER + TAUGHT + TAUGHT.replace("m,1,", "n,1,"));
    assertEquals(
        "recipe_ambiguous@null", Loads.brief(Loads.on(store("form.csv", FORM), "form.csv")));
  }

  @Test
  void wordsARecipeCannotMean_areToldWithTheirRow() throws IOException {
    String wrong = "m,1,column,A,no_such_thing\nm,1,nowhere,B,unit\nm,x,column,C,unit\n";
    assertEquals(
        "cell_not_allowed@2[means] cell_not_allowed@3[place] number_expected@4[version]",
        Loads.brief(Loads.on(store("m.csv", HEADER + wrong), "m.csv")));
  }

  private LoadReport store(String name, String text) throws IOException {
    return loads.store(Loads.write(folder.resolve(name), text));
  }
}
