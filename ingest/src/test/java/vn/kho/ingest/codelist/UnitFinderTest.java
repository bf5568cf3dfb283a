package vn.kho.ingest.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.parse.Parsed;
import vn.kho.ingest.parse.Periods;

class UnitFinderTest {
  private static final LocalDate LATER = LocalDate.of(2026, 11, 21);

  @SuppressWarnings("NullAway.Init") // set before every test of the class
  private static UnitRegister register;

  private final UnitFinder finder = new UnitFinder(register);

  @BeforeAll
  static void readOnce() throws IOException {
    register = ReferenceFolder.read(ReferenceReaderTest.DATA).reference().units();
  }

  @ParameterizedTest(name = "{0}: {1} in {2}")
  @CsvSource({
    "code before the merger,05467,2025-06,c05467-0",
    "code after the merger,05467,2025-07,c05467-20250701",
    "code of the year of the merger,05467,2025,c05467-20250701",
    "code that lost its zero,5467,2025-06,c05467-0",
    "province code that lost its zero,6,2024,p06-19970101",
    "code and name,05467 - Phường Cam Giá,2025-06,c05467-0",
    "full name,Phường Gia Sàng,2025-06,c05461-0",
    "full name after the merger,Phường Gia Sàng,2025-07,c05467-20250701",
    "name without type,Gia Sàng,2025-07,c05467-20250701",
    "tone on the other letter,Xã Hoá Trung,2024-05,c05683-0",
    "tone as in the list,Xã Hóa Trung,2024-05,c05683-0",
    "thuỵ and thụy,Xã Điềm Thụy,2026-01,c05941-20250701",
    "i for y,Xã Kim Hỉ,2024-05,c02146-0",
    "capitals,XÃ VĂN LANG,2026-01,c02143-20250701",
    "Văn Lăng is another commune,Xã Văn Lăng,2026-01,c05665-20250701",
    "spaces,'  Xã   Văn  Lang ',2026-01,c02143-20250701",
    "P. for phường,P. Gia Sàng,2026-01,c05467-20250701",
    "P. without space,P.Gia Sàng,2026-01,c05467-20250701",
    "X. for xã,X. Văn Lang,2026-01,c02143-20250701",
    "TT. for thị trấn,TT. Chợ Chu,2024-12,c05569-20241201",
    "TT for thị trấn,TT Chợ Chu,2024-12,c05569-20241201",
    "TP for thành phố,TP Thái Nguyên,2024-05,d164-0",
    "tỉnh,Tỉnh Thái Nguyên,2024-05,p19-19970101",
    "tỉnh after the merger,Tỉnh Thái Nguyên,2026-01,p19-20250701",
    "the Union of a commune,Hội LHPN xã Văn Lang,2026-01,c02143-20250701",
    "affiliated unit,Hội Phụ nữ Công an tỉnh,2024-05,a19CA-0",
    "type tells two apart,Xã Quân Chu,2022-05,c05851-0",
    "type tells two apart the other way,Thị trấn Quân Chu,2022-05,c05764-0",
    "former name after a re-typing,Xã Hóa Thượng,2024-05,c05692-20230410",
    "unit that ended within the year,Phường Cam Giá,2025,c05467-0",
    "district in brackets,Xã Tân Thịnh (Huyện Định Hóa),2024-05,c05548-0",
    "district after a comma,'Tân Thịnh, huyện Định Hoá, tỉnh Thái Nguyên',2024-05,c05548-0",
    "district after a dash,xã Tân Thịnh - huyện Định Hóa,2024-05,c05548-0",
    "code in brackets,Phường Cam Giá (05467),2025-06,c05467-0",
    "province after a comma,'Phường Gia Sàng, tỉnh Thái Nguyên',2025-09,c05467-20250701",
  })
  void text_findsTheUnitMeant(String name, String text, String period, String expected) {
    assertEquals(expected, id(find(text, null, period)), name);
  }

  @Test
  void decomposedLetters_areTheSameName() {
    String apart = Normalizer.normalize("Xã Văn Lăng", Normalizer.Form.NFD);
    assertEquals("c05665-20250701", id(find(apart, null, "2026-01")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "commune of two districts,Xã Tân Thành,Huyện Phú Bình,2024-05,c05923-0",
    "the other one,Xã Tân Thành,H. Bạch Thông,2024-05,",
    "parent by code,Xã Tân Thành,172,2024-05,",
    "parent by its later name,Phường Bãi Bông,Thành phố Phổ Yên,2022-01,c05854-0",
    "parent by its earlier name,Phường Bãi Bông,Thị xã Phổ Yên,2024-01,c05854-20220410",
  })
  void parent_narrowsTheSearch(
      String name, String text, String parent, String period, String expected) {
    Parsed<OrgUnit> found = find(text, parent, period);
    if (expected == null) {
      assertEquals("unit_not_under_parent", code(found), name);
    } else {
      assertEquals(expected.replace("c05854-20220410", later(expected)), id(found), name);
    }
  }

  /** Communes of Phổ Yên became wards with the town's change, some kept their version. */
  private static String later(String id) {
    return register.listByCode("05854").stream()
        .filter(unit -> unit.isAliveOn(LocalDate.of(2024, 1, 31)))
        .findFirst()
        .map(OrgUnit::orgUnitId)
        .orElse(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tân Thịnh", "Hương Sơn", "Trung Thành", "Tân Thành", "Tân Long", "Quân Chu"})
  void nameOfTwoUnits_isRefusedWithBothListed(String name) {
    Parsed<OrgUnit> found = find(name, null, "2022-05");
    assertEquals("unit_ambiguous", code(found));
    String said = message(found);
    assertTrue(said.chars().filter(c -> c == ';').count() >= 1, said);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "unknown,Xã Không Có,2024-05,unit_unknown",
    "unknown code,99999,2024-05,unit_unknown",
    "without accents,Xa Van Lang,2026-01,unit_unknown",
    "other accents,Xã Vân Lang,2026-01,unit_unknown",
    "gone,Phường Cam Giá,2025-07,unit_not_alive",
    "not yet,Xã Định Hoá,2025-06,unit_not_alive",
    "district after its end,Huyện Đại Từ,2025-07,unit_not_alive",
    "merged into another,Xã Bảo Cường,2025-01,unit_not_alive",
    "wrong type,Phường Văn Lang,2026-01,unit_unknown",
    "code and a later holder's name,05467 - Phường Gia Sàng,2025-06,unit_not_alive",
    "province or city,Thái Nguyên,2024-05,unit_ambiguous",
  })
  void text_thatMeansNoOneUnit_isRefused(String name, String text, String period, String expected) {
    assertEquals(expected, code(find(text, null, period)), name);
  }

  @Test
  void textWithoutAccents_suggestsTheNames() {
    String said = message(find("Xa Van Lang", null, "2026-01"));
    assertTrue(said.contains("Xã Văn Lang"), said);
    assertTrue(said.contains("Xã Văn Lăng"), said);
  }

  @Test
  void unitThatEnded_namesItsSuccessors() {
    String said = message(find("Phường Cam Giá", null, "2025-07"));
    assertTrue(said.contains("Phường Gia Sàng") && said.contains("Phường Tích Lương"), said);
  }

  @Test
  void codeOfTheYearOfTheMerger_sentBeforeIt_isTheOldUnit() {
    Period year = Period.year(2025);
    assertEquals("c05467-0", id(finder.find("05467", null, year, LocalDate.of(2025, 6, 20))));
  }

  @Test
  void history_tellsThatACodeWasUsedAgain() throws IOException {
    List<Words> lines =
        new UnitHistory(ReferenceFolder.read(ReferenceReaderTest.DATA).reference()).ofCode("05467");
    String last = lines.get(lines.size() - 1).vi();
    assertTrue(last.contains("được dùng lại: từ 01/07/2025"), last);
  }

  private Parsed<OrgUnit> find(String text, @Nullable String parent, String period) {
    return finder.find(text, parent, Objects.requireNonNull(Periods.parse(period).value()), LATER);
  }

  private static String id(Parsed<OrgUnit> found) {
    return found.value() == null ? message(found) : found.value().orgUnitId();
  }

  private static String code(Parsed<OrgUnit> found) {
    return found.fault() == null ? id(found) : found.fault().code().code();
  }

  private static String message(Parsed<OrgUnit> found) {
    Issue issue = Objects.requireNonNull(found.fault()).at(Place.of("a.csv"));
    return issue.in(Lang.VI);
  }
}
