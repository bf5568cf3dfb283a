package vn.kho.ingest.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.ingest.simulate.Letter.Line;

/**
 * What becomes of a report on its way: it comes in time, late or never; it is first estimated; some
 * of its figures are wrong and corrected later, some left open and filled in later.
 */
final class Post {
  private static final double NEVER = 0.015;
  private static final double VERY_LATE = 0.008;
  private static final double LATE = 0.065;
  private static final double ESTIMATED_FIRST = 0.12;
  private static final double WITH_ERRORS = 0.25;
  private static final double FILLED_IN_LATER = 0.6;

  private final Dice seed;
  private final LocalDate lastArrival;

  /**
   * @param lastArrival what would arrive after this day has not arrived yet
   */
  Post(Dice seed, LocalDate lastArrival) {
    this.seed = seed.with("post");
    this.lastArrival = lastArrival;
  }

  List<Letter> letters(Sender sender, Occasion occasion, int month, List<Fact> facts) {
    Dice dice = seed.with(sender.code()).with(occasion.name(month));
    double habit = 0.4 + 1.2 * seed.with(sender.code()).with("habit").uniform();
    boolean canBeLost = occasion == Occasion.MONTH || occasion == Occasion.NINE;
    if (canBeLost && !sender.isPunctual() && dice.with("never").happens(NEVER * habit)) {
      return List.of();
    }
    Envelope envelope = new Envelope(sender, occasion, month, dice);
    LocalDate received = envelope.arrival(habit);
    Mishaps mishaps = new Mishaps(dice, dice.with("errors").happens(WITH_ERRORS));
    List<Letter> letters = new ArrayList<>();
    if (envelope.isEstimatedFirst()) {
      LocalDate early = envelope.firstEstimate();
      List<Fact> begun = facts.stream().filter(fact -> fact.hasBegunOn(early)).toList();
      letters.add(envelope.letter("-uoc", early, mishaps.estimates(begun)));
    }
    letters.add(envelope.letter("", received, mishaps.asSent(facts)));
    if (!canBeLost || dice.with("fill").happens(FILLED_IN_LATER)) {
      LocalDate later = workday(received.plusDays(4 + dice.with("filled").below(30)));
      letters.add(envelope.letter("-bo-sung", later, mishaps.filledIn(facts)));
    }
    LocalDate corrected = workday(received.plusDays(7 + dice.with("corrected").below(45)));
    letters.add(envelope.letter("-dinh-chinh", corrected, mishaps.corrections(facts)));
    letters.removeIf(letter -> letter.lines().isEmpty() || letter.received().isAfter(lastArrival));
    return letters;
  }

  private static LocalDate workday(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.getDayOfMonth() > 4 ? day.minusDays(1) : day.plusDays(2);
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return day.getDayOfMonth() > 5 ? day.minusDays(2) : day.plusDays(1);
    }
    return day;
  }

  private record Envelope(Sender sender, Occasion occasion, int month, Dice dice) {

    Letter letter(String suffix, LocalDate received, List<Line> lines) {
      String name = sender.code() + "-" + occasion.name(month) + suffix + "-mo-phong";
      return new Letter(name, received, sender, Months.year(Math.max(1, month)), lines);
    }

    /** The year's report comes first by the end of November, so its figures are estimates. */
    boolean isEstimatedFirst() {
      boolean isBusy = Months.monthOfYear(month) % 6 == 0 && occasion == Occasion.MONTH;
      return occasion == Occasion.YEAR
          || (isBusy && dice.with("estimate").happens(ESTIMATED_FIRST));
    }

    LocalDate firstEstimate() {
      if (occasion == Occasion.YEAR) {
        LocalDate november = Months.firstDay(month - 1).plusDays(17);
        int days =
            dice.with("late").happens(LATE)
                ? 13 + dice.with("day").below(10)
                : dice.with("day").below(11);
        return workday(november.plusDays(days));
      }
      return Months.lastDay(month).plusDays(1 + dice.with("estimated").below(2));
    }

    /** Due before the 10th of the next month. */
    LocalDate arrival(double habit) {
      LocalDate end = Months.lastDay(month);
      if (occasion == Occasion.YEAR || occasion == Occasion.EVE) {
        return workday(end.plusDays(5 + dice.with("day").below(20)));
      }
      if (sender.isPunctual() || !dice.with("late").happens((LATE + VERY_LATE) * habit)) {
        return workday(end.plusDays(4 + dice.with("day").below(6)));
      }
      boolean isVeryLate = dice.with("very").happens(VERY_LATE / (LATE + VERY_LATE));
      int days = isVeryLate ? 35 + dice.with("day").below(110) : 10 + dice.with("day").below(16);
      return workday(end.plusDays(days));
    }
  }
}
