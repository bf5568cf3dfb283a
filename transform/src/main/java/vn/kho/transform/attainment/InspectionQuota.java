package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Least numbers of inspections of a loan plan, always rounded up and always per commune and per
 * group: a percentage of a total would let one commune go unvisited.
 */
public final class InspectionQuota {
  private InspectionQuota() {}

  /** ⌈percent × count⌉. */
  public static long least(BigDecimal percent, int count) {
    return percent
        .multiply(BigDecimal.valueOf(count))
        .movePointLeft(2)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** Σ ⌈percent × count⌉ over communes or groups. */
  public static long least(BigDecimal percent, List<Integer> counts) {
    return counts.stream().mapToLong(count -> least(percent, count)).sum();
  }

  /** Σ min(each, members): a group with fewer borrowers owes all of them. */
  public static long borrowers(int each, List<Integer> membersOfInspectedGroups) {
    return membersOfInspectedGroups.stream().mapToLong(members -> Math.min(each, members)).sum();
  }

  /** What the province owes in a year when every inspected district meets its own minimum. */
  public record ProvinceYear(long districts, long communes, long groups, long borrowers) {}

  public static ProvinceYear provinceYear(
      long districts, long communesEach, long groupsEach, long borrowersEach) {
    long communes = districts * communesEach;
    long groups = communes * groupsEach;
    return new ProvinceYear(districts, communes, groups, groups * borrowersEach);
  }

  /** A monthly range over a year; the upper end is planning capacity. */
  public record Range(long least, long most) {}

  public static Range yearOfMonths(long officers, long leastAMonth, long mostAMonth) {
    return new Range(officers * 12 * leastAMonth, officers * 12 * mostAMonth);
  }

  /** checkedOn null = not checked. */
  public record Loan(LocalDate disbursedOn, @Nullable LocalDate checkedOn) {}

  /** Loans whose check has fallen due, and those checked in time. */
  public record LoanChecks(long due, long inTime) {

    public Optional<Fraction> percent() {
      return due == 0
          ? Optional.empty()
          : Optional.of(Fraction.percentOf(BigDecimal.valueOf(inTime), BigDecimal.valueOf(due)));
    }

    public boolean isMet() {
      return inTime == due;
    }
  }

  /** Due = checked already, or the days allowed are over. */
  public static LoanChecks loans(List<Loan> loans, int daysAllowed, LocalDate asOf) {
    long due = 0;
    long inTime = 0;
    for (Loan loan : loans) {
      LocalDate last = loan.disbursedOn().plusDays(daysAllowed);
      LocalDate checked = loan.checkedOn();
      if (checked != null && !checked.isAfter(asOf)) {
        due++;
        inTime += checked.isAfter(last) ? 0 : 1;
      } else if (!asOf.isBefore(last)) {
        due++;
      }
    }
    return new LoanChecks(due, inTime);
  }
}
