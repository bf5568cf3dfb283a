package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;

/**
 * Decides, column by column, what a dot or comma before three digits means. Plain figures and
 * percentages of one column are decided apart, because plans print "1.000" beside "0.5%". A
 * decision needs evidence in the document; without any, the cells stay undecided and are asked.
 */
final class NumberStyles {

  /** A figure of a column and what its row says about the thing counted. */
  record Sample(int column, String number, Group group, String label, Place place) {}

  /** Figures that share one style. */
  enum Group {
    PLAIN,
    PERCENT
  }

  /** Column and group of figures. */
  record Key(int column, Group group) {}

  /** What one open shape was taken for, and why. */
  record Decision(Key key, NumberShape open, NumberShape reading, Words evidence) {}

  /** The answer a person gave beforehand: what a dot or comma before three digits means. */
  enum Answer {
    NONE,
    DOT_THOUSANDS,
    COMMA_THOUSANDS
  }

  private final Map<Key, Map<NumberShape, List<Sample>>> byShape = new LinkedHashMap<>();
  private final Map<Key, Map<NumberShape, Decision>> decisions = new LinkedHashMap<>();
  private final Map<Key, Map<NumberShape, Decision>> byRow = new LinkedHashMap<>();
  private final Answer answer;

  NumberStyles(List<Sample> samples, Answer answer) {
    this.answer = answer;
    for (Sample sample : samples) {
      byShape
          .computeIfAbsent(new Key(sample.column(), sample.group()), k -> new LinkedHashMap<>())
          .computeIfAbsent(NumberShape.of(sample.number()), s -> new ArrayList<>())
          .add(sample);
    }
    byShape.forEach(
        (key, shapes) -> {
          for (NumberShape open : List.of(NumberShape.DOT_OPEN, NumberShape.COMMA_OPEN)) {
            if (shapes.containsKey(open)) {
              decide(key, open);
            }
          }
        });
  }

  /** The style an open shape of this column was given; NONE when it stays open. */
  private NumberShape reading(int column, Group group, NumberShape open) {
    Decision decision = decisions.getOrDefault(new Key(column, group), Map.of()).get(open);
    return decision == null ? NumberShape.NONE : decision.reading();
  }

  /**
   * The style of one figure: its column's, else thousands where its own row prints the same digits
   * before a thing that comes whole; NONE when neither settles it.
   */
  NumberShape reading(Sample sample) {
    NumberShape open = NumberShape.of(sample.number());
    Key key = new Key(sample.column(), sample.group());
    NumberShape column = reading(sample.column(), sample.group(), open);
    String thing = thingAfter(sample.label(), sample.number());
    if (column != NumberShape.NONE || !open.isOpen() || thing.isEmpty()) {
      return column;
    }
    NumberShape thousands =
        open == NumberShape.DOT_OPEN ? NumberShape.DOT_THOUSANDS : NumberShape.COMMA_THOUSANDS;
    Words evidence =
        Phrases.format(
            "chỉ riêng dòng in thứ đếm được nguyên chiếc, như \"%s %s\" (%s); cả cột thì bằng chứng trái nhau",
            "only for rows that print a thing that comes whole, like \"%s %s\" (%s); for the column the evidence disagrees",
            sample.number(),
            thing,
            sample.place().words());
    byRow
        .computeIfAbsent(key, k -> new LinkedHashMap<>())
        .putIfAbsent(open, new Decision(key, open, thousands, evidence));
    return thousands;
  }

  List<Decision> decisions() {
    return Stream.of(decisions, byRow)
        .flatMap(d -> d.values().stream())
        .flatMap(m -> m.values().stream())
        .toList();
  }

  /** Certain shapes found in the whole table, for saying that one dot means two things. */
  Set<NumberShape> certainShapes() {
    EnumSet<NumberShape> shapes = EnumSet.noneOf(NumberShape.class);
    byShape.values().forEach(m -> shapes.addAll(m.keySet()));
    decisions().forEach(d -> shapes.add(d.reading()));
    return shapes;
  }

  private void decide(Key key, NumberShape open) {
    NumberShape thousands =
        open == NumberShape.DOT_OPEN ? NumberShape.DOT_THOUSANDS : NumberShape.COMMA_THOUSANDS;
    NumberShape decimal =
        open == NumberShape.DOT_OPEN ? NumberShape.DOT_DECIMAL : NumberShape.COMMA_DECIMAL;
    Decision decision = answered(key, open, thousands, decimal);
    if (decision == null) {
      List<Decision> votes = new ArrayList<>();
      sameColumn(key, open, thousands, decimal, votes);
      otherColumns(key, open, thousands, decimal, votes);
      otherSeparator(key, open, thousands, decimal, votes);
      wholeThings(key, open, thousands, votes);
      decision = agreed(votes);
    }
    if (decision != null) {
      decisions.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(open, decision);
    }
  }

  /** The first vote, provided that no other one says the opposite. */
  private static @Nullable Decision agreed(List<Decision> votes) {
    return votes.stream().map(Decision::reading).distinct().count() == 1 ? votes.get(0) : null;
  }

  private @Nullable Decision answered(
      Key key, NumberShape open, NumberShape thousands, NumberShape decimal) {
    if (answer == Answer.NONE) {
      return null;
    }
    boolean dot = open == NumberShape.DOT_OPEN;
    NumberShape reading = (answer == Answer.DOT_THOUSANDS) == dot ? thousands : decimal;
    return new Decision(
        key, open, reading, new Words("theo trả lời --thousands", "as answered with --thousands"));
  }

  private void sameColumn(
      Key key, NumberShape open, NumberShape thousands, NumberShape decimal, List<Decision> votes) {
    certain(key, open, thousands, votes, new Words("cùng cột có", "the same column has"));
    certain(key, open, decimal, votes, new Words("cùng cột có", "the same column has"));
  }

  private void otherColumns(
      Key key, NumberShape open, NumberShape thousands, NumberShape decimal, List<Decision> votes) {
    for (Key other : byShape.keySet()) {
      if (other.column() != key.column() && other.group() == key.group()) {
        for (NumberShape shape : List.of(thousands, decimal)) {
          Sample sample = first(other, shape);
          if (sample != null) {
            votes.add(
                new Decision(
                    key,
                    open,
                    shape,
                    quote(new Words("cột khác có", "another column has"), sample)));
          }
        }
      }
    }
  }

  private void certain(
      Key key, NumberShape open, NumberShape shape, List<Decision> votes, Words intro) {
    Sample sample = first(key, shape);
    if (sample != null) {
      votes.add(new Decision(key, open, shape, quote(intro, sample)));
    }
  }

  /** One hand uses one sign for decimals: when it is the comma, the dot parts thousands. */
  private void otherSeparator(
      Key key, NumberShape open, NumberShape thousands, NumberShape decimal, List<Decision> votes) {
    boolean dot = open == NumberShape.DOT_OPEN;
    Sample otherDecimal = first(key, dot ? NumberShape.COMMA_DECIMAL : NumberShape.DOT_DECIMAL);
    if (otherDecimal != null) {
      votes.add(
          new Decision(
              key,
              open,
              thousands,
              quote(
                  new Words("dấu kia là dấu thập phân ở", "the other sign is the decimal one in"),
                  otherDecimal)));
    }
    Sample otherThousands =
        first(key, dot ? NumberShape.COMMA_THOUSANDS : NumberShape.DOT_THOUSANDS);
    if (otherThousands != null) {
      votes.add(
          new Decision(
              key,
              open,
              decimal,
              quote(
                  new Words("dấu kia là dấu hàng nghìn ở", "the other sign parts thousands in"),
                  otherThousands)));
    }
  }

  /** The row prints the same digits before a thing that comes whole: "2.500 hộ". */
  private void wholeThings(Key key, NumberShape open, NumberShape thousands, List<Decision> votes) {
    for (Sample sample : byShape.getOrDefault(key, Map.of()).getOrDefault(open, List.of())) {
      String thing = thingAfter(sample.label(), sample.number());
      if (!thing.isEmpty()) {
        votes.add(
            new Decision(
                key,
                open,
                thousands,
                new Words(
                    "lời văn của dòng in \"%s %s\" (%s): thứ đếm được nguyên chiếc nên dấu là hàng nghìn"
                        .formatted(sample.number(), thing, sample.place().words().vi()),
                    "the row's text prints \"%s %s\" (%s): a thing that comes whole, so the sign parts thousands"
                        .formatted(sample.number(), thing, sample.place().words().en()))));
        return;
      }
    }
  }

  /** The word after the same figure in a text, when it names a thing that comes whole. */
  static String thingAfter(String label, String number) {
    for (int at = label.indexOf(number); at >= 0; at = label.indexOf(number, at + 1)) {
      String after = label.substring(at + number.length()).stripLeading();
      Matcher thing = Wording.WHOLE_THING.matcher(after);
      boolean standsAlone = at == 0 || !Character.isDigit(label.charAt(at - 1));
      if (standsAlone && thing.find()) {
        return thing.group().strip();
      }
    }
    return "";
  }

  private @Nullable Sample first(Key key, NumberShape shape) {
    List<Sample> samples = byShape.getOrDefault(key, Map.of()).get(shape);
    return samples == null ? null : samples.get(0);
  }

  private static Words quote(Words intro, Sample sample) {
    return new Words(
        "%s \"%s\" (%s)".formatted(intro.vi(), sample.number(), sample.place().words().vi()),
        "%s \"%s\" (%s)".formatted(intro.en(), sample.number(), sample.place().words().en()));
  }

  /** The value of a figure, or nothing when its column leaves it open. */
  static Optional<BigDecimal> value(String number, NumberShape reading) {
    NumberShape own = NumberShape.of(number);
    if (!own.isOpen()) {
      return Optional.of(own.read(number));
    }
    return reading == NumberShape.NONE ? Optional.empty() : Optional.of(reading.read(number));
  }
}
