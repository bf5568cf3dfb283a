package vn.kho.ingest.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One world's reports, month after month, as they are sent. */
final class Simulation {
  private static final double RUNNING_TOTALS = 0.14;

  /** Takes each letter; it may be written and forgotten. */
  interface Mailbox {
    void take(Letter letter) throws IOException;
  }

  private final Dice seed;
  private final World world;
  private final Desk desk;
  private final Roads roads;

  Simulation(Dice seed, World world, List<Measure> measures, Roads roads) {
    this.seed = seed;
    this.world = world;
    this.desk = new Desk(world, measures);
    this.roads = roads;
  }

  void run(int first, int last, Mailbox mailbox) throws IOException {
    LocalDate lastArrival = Months.firstDay(last + 1).plusDays(19);
    Post post = new Post(seed, lastArrival);
    int begin = first == Months.EVE + 1 ? Months.EVE : first;
    for (int month = begin; month <= last; month++) {
      List<Sender> senders = roads.senders(world.reporting(month));
      for (Occasion occasion : Occasion.values()) {
        if (occasion.fallsOn(month)) {
          for (Sender sender : senders) {
            for (Letter letter :
                post.letters(sender, occasion, month, facts(sender, occasion, month))) {
              mailbox.take(letter);
            }
          }
        }
      }
    }
  }

  private List<Fact> facts(Sender sender, Occasion occasion, int month) {
    Dice habit = seed.with("form").with(sender.code()).with(Months.year(month));
    Desk.Form form =
        habit.happens(RUNNING_TOTALS) ? Desk.Form.YEAR_TO_DATE : Desk.Form.OF_THE_MONTH;
    List<Fact> facts = new ArrayList<>();
    for (UnitLife unit : sender.units()) {
      facts.addAll(desk.facts(occasion, month, unit, form));
    }
    return facts;
  }
}
