package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.List;
import vn.kho.ingest.simulate.Latent.Amount;
import vn.kho.ingest.simulate.Letter.Line;
import vn.kho.ingest.simulate.Letter.Look;
import vn.kho.ingest.simulate.Letter.Status;

/** Which figures of one report go wrong, and how they look when they do. */
final class Mishaps {
  private static final double WRONG = 0.05;
  private static final double OPEN = 0.004;
  private static final double ABOUT = 0.06;

  private final Dice seed;
  private final boolean hasErrors;

  Mishaps(Dice seed, boolean hasErrors) {
    this.seed = seed;
    this.hasErrors = hasErrors;
  }

  List<Line> asSent(List<Fact> facts) {
    List<Line> lines = new ArrayList<>();
    for (Fact fact : facts) {
      if (isOpen(fact)) {
        lines.add(new Line(fact, fact.amount(), Status.FINAL, Look.OPEN));
      } else if (isWrong(fact)) {
        lines.add(new Line(fact, slipped(fact), Status.FINAL, Look.PLAIN));
      } else {
        lines.add(new Line(fact, fact.amount(), Status.FINAL, Look.PLAIN));
      }
    }
    return lines;
  }

  List<Line> corrections(List<Fact> facts) {
    List<Line> lines = new ArrayList<>();
    for (Fact fact : facts) {
      if (!isOpen(fact) && isWrong(fact) && !slipped(fact).equals(fact.amount())) {
        lines.add(new Line(fact, fact.amount(), Status.CORRECTED, Look.PLAIN));
      }
    }
    return lines;
  }

  List<Line> filledIn(List<Fact> facts) {
    List<Line> lines = new ArrayList<>();
    for (Fact fact : facts) {
      if (isOpen(fact)) {
        lines.add(new Line(fact, fact.amount(), Status.FINAL, Look.PLAIN));
      }
    }
    return lines;
  }

  List<Line> estimates(List<Fact> facts) {
    List<Line> lines = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.measure().isMilestone()) {
        continue;
      }
      Amount guess = moved(fact, 1 + 0.06 * of(fact).with("guess").bell());
      boolean isRound =
          !fact.measure().isRatio()
              && guess.value() >= 20 * fact.measure().scale()
              && of(fact).with("about").happens(ABOUT);
      lines.add(
          isRound
              ? new Line(fact, rounded(fact, guess), Status.ESTIMATE, Look.ABOUT)
              : new Line(fact, guess, Status.ESTIMATE, Look.PLAIN));
    }
    return lines;
  }

  private boolean isWrong(Fact fact) {
    return hasErrors && !fact.measure().isMilestone() && of(fact).with("wrong").happens(WRONG);
  }

  private boolean isOpen(Fact fact) {
    return !fact.measure().isMilestone() && of(fact).with("open").happens(OPEN);
  }

  /** A wrong figure: a slip of the pen, or an amount of money in the wrong unit. */
  private Amount slipped(Fact fact) {
    Dice own = of(fact).with("slip");
    if (fact.measure().valueType().equals("amount") && own.with("unit").happens(0.1)) {
      return new Amount(fact.amount().value() / 1000, fact.amount().base());
    }
    double factor = own.with("up").happens(0.5) ? own.between(1.06, 1.35) : own.between(0.7, 0.95);
    Amount moved = moved(fact, factor);
    boolean canAddOne = !fact.measure().isRatio() || moved.value() < moved.base();
    return moved.equals(fact.amount()) && canAddOne ? moved.plus(1) : moved;
  }

  /** The sign stays, and a part never grows beyond its whole. */
  private static Amount moved(Fact fact, double factor) {
    long value = Math.round(fact.amount().value() * factor);
    long base = fact.amount().base();
    return new Amount(fact.measure().isRatio() ? Math.min(value, base) : value, base);
  }

  private static Amount rounded(Fact fact, Amount amount) {
    long ten = 10 * fact.measure().scale();
    return new Amount(Math.round((double) amount.value() / ten) * ten, amount.base());
  }

  private Dice of(Fact fact) {
    return seed.with(fact.unit().code()).with(fact.measure().id()).with(fact.period());
  }
}
