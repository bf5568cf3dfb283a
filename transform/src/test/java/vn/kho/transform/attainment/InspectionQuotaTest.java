package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionQuotaTest {
  private static final BigDecimal FIFTEEN = new BigDecimal("15");
  private static final BigDecimal NINETY = new BigDecimal("90");

  @Test
  void districtWith10And7And14Groups_owes7NotFifteenPercentOf31() {
    assertEquals(7, InspectionQuota.least(FIFTEEN, List.of(10, 7, 14)));
    assertEquals(5, InspectionQuota.least(FIFTEEN, List.of(31)));
  }

  @Test
  void ninetyFivePercentOf1243Groups_isAtLeast1181() {
    assertEquals(1181, InspectionQuota.least(new BigDecimal("95"), 1243));
  }

  @Test
  void sevenGroupsInspected_owe35Borrowers() {
    assertEquals(35, InspectionQuota.borrowers(5, List.of(40, 38, 35, 12, 9, 8, 5)));
  }

  @Test
  void groupWithFewerBorrowers_owesAllOfThem() {
    assertEquals(5 + 3 + 0, InspectionQuota.borrowers(5, List.of(40, 3, 0)));
  }

  @ParameterizedTest(name = "{0} owing members: {1} checked")
  @CsvSource({"40, 36", "38, 35", "35, 32", "0, 0", "1, 1", "10, 9"})
  void communeChecksNinetyPercentOfEachGroup(int members, int least) {
    assertEquals(least, InspectionQuota.least(NINETY, members));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"districts, 8", "communes, 8", "groups, 8", "borrowers, 40"})
  void provinceOfEightDistricts_owesItsYearlyMinimum(String what, long least) {
    InspectionQuota.ProvinceYear quota = InspectionQuota.provinceYear(8, 1, 1, 5);
    assertEquals(
        least,
        switch (what) {
          case "districts" -> quota.districts();
          case "communes" -> quota.communes();
          case "groups" -> quota.groups();
          default -> quota.borrowers();
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "per officer and district,      8, 1,  2,  96, 192",
    "in total,                      1, 1,  2,  12,  24",
    "district officer: groups,      1, 2,  3,  24,  36",
    "district officer: borrowers,   1, 10, 15, 120, 180",
  })
  void monthlyRange_isTwelveTimesAYear(
      String name, int officers, int least, int most, long leastYear, long mostYear) {
    InspectionQuota.Range range = InspectionQuota.yearOfMonths(officers, least, most);
    assertEquals(leastYear, range.least());
    assertEquals(mostYear, range.most());
  }

  @Test
  void sixtyLoans_50Of52DueInTime_is96Point2Percent() {
    LocalDate asOf = LocalDate.of(2025, 3, 31);
    List<InspectionQuota.Loan> loans = new ArrayList<>();
    LocalDate old = asOf.minusDays(60);
    for (int i = 0; i < 50; i++) {
      loans.add(new InspectionQuota.Loan(old, old.plusDays(30)));
    }
    loans.add(new InspectionQuota.Loan(old, old.plusDays(33)));
    loans.add(new InspectionQuota.Loan(old, null));
    for (int i = 0; i < 8; i++) {
      loans.add(new InspectionQuota.Loan(asOf.minusDays(10), null));
    }
    InspectionQuota.LoanChecks checks = InspectionQuota.loans(loans, 30, asOf);
    assertEquals(52, checks.due());
    assertEquals(50, checks.inTime());
    assertEquals(new BigDecimal("96.153846"), checks.percent().orElseThrow().stored());
    assertEquals(false, checks.isMet());
  }
}
