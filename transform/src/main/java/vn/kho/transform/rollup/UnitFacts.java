package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current facts of one unit and one indicator, as edges within the unit's life. */
final class UnitFacts {

  private final int unit;
  private final Rule rule;
  private final List<Edge> edges = new ArrayList<>();
  private final List<Edge> bareRatios = new ArrayList<>();
  private final List<Edge> reachingBack = new ArrayList<>();
  private final List<Fact> facts;
  private final Series series;

  UnitFacts(int unit, Rule rule, World world, List<Fact> facts) {
    this.unit = unit;
    this.rule = rule;
    this.facts = facts;
    World.Unit life = world.unit(unit);
    for (Fact fact : facts) {
      BigDecimal bare = bareRatio(fact, rule);
      if (bare != null) {
        bareRatios.add(
            new Edge(fact.from(), fact.to(), Amount.of(bare), fact.flags(), 0, fact.resultId()));
      }
      Edge edge = edge(fact, rule, world.terms(unit));
      if (edge != null
          && fact.basis() != Fact.Basis.TERM_TO_DATE
          && edge.from() < life.from()
          && edge.to() > life.from()) {
        reachingBack.add(edge);
      }
      Edge clipped = edge == null ? null : edge.clip(life.from(), life.to());
      if (clipped != null && !clipped.isEmpty()) {
        edges.add(clipped);
      }
    }
    this.series = makeSeries();
  }

  private Series makeSeries() {
    if (rule.isMark()) {
      return new MarkSeries(edges);
    }
    return rule.time() == Rule.Time.LAST ? StockSeries.of(edges) : new FlowSeries(edges);
  }

  private static @Nullable Edge edge(Fact fact, Rule rule, List<Territory.Term> terms) {
    Amount amount = amount(fact, rule);
    if (amount == null) {
      return null;
    }
    int from = start(fact, terms);
    int toDate = fact.basis() == Fact.Basis.IN_PERIOD ? 0 : 1;
    return new Edge(from, fact.to(), amount, fact.flags(), toDate, fact.resultId());
  }

  /** The month boundary from which a figure counts. */
  static int start(Fact fact, List<Territory.Term> terms) {
    return switch (fact.basis()) {
      case IN_PERIOD -> fact.from();
      case YEAR_TO_DATE -> Months.yearStart(fact.to() - 1);
      case TERM_TO_DATE -> termStart(fact, terms);
    };
  }

  /**
   * Without a term that holds the period, the start is before everything: only differences tell.
   */
  private static int termStart(Fact fact, List<Territory.Term> terms) {
    return terms.stream()
        .filter(term -> term.from() < fact.to() && fact.to() <= term.to())
        .mapToInt(Territory.Term::from)
        .min()
        .orElse(Months.FIRST);
  }

  private static @Nullable Amount amount(Fact fact, Rule rule) {
    return switch (fact.state()) {
      case NOT_REPORTED -> null;
      case NOT_APPLICABLE -> Amount.ZERO;
      case VALUE -> rule.isRatio() ? parts(fact) : value(fact);
    };
  }

  private static @Nullable Amount parts(Fact fact) {
    BigDecimal numerator = fact.numerator();
    BigDecimal denominator = fact.denominator();
    return numerator == null || denominator == null ? null : new Amount(numerator, denominator);
  }

  private static @Nullable Amount value(Fact fact) {
    BigDecimal value = fact.value();
    return value == null ? null : Amount.of(value);
  }

  int unit() {
    return unit;
  }

  /** The facts that say something to be added up. */
  List<Fact> counting() {
    return facts.stream().filter(fact -> amount(fact, rule) != null).toList();
  }

  Series series() {
    return series;
  }

  /** Figures of periods that began before the unit did: they tell of its territory as a whole. */
  List<Edge> reachingBack() {
    return reachingBack;
  }

  private static @Nullable BigDecimal bareRatio(Fact fact, Rule rule) {
    boolean isBare = fact.numerator() == null || fact.denominator() == null;
    boolean counts =
        fact.state() == Fact.State.VALUE && fact.basis() == Fact.Basis.IN_PERIOD && isBare;
    return rule.isRatio() && counts ? fact.value() : null;
  }

  boolean hasBareRatios() {
    return !bareRatios.isEmpty();
  }

  Known bareRatio(int from, int to) {
    return exactly(bareRatios, from, to);
  }

  /** A figure reported for just this span. */
  Known exactly(int from, int to) {
    return exactly(edges, from, to);
  }

  private static Known exactly(List<Edge> edges, int from, int to) {
    return edge(edges, from, to)
        .map(edge -> new Known(edge.amount(), to - from, edge.flags()))
        .orElse(Known.NOTHING);
  }

  private static Optional<Edge> edge(List<Edge> edges, int from, int to) {
    return edges.stream()
        .filter(edge -> edge.from() == from && edge.to() == to && edge.toDate() == 0)
        .findFirst();
  }

  /** The fact behind {@link #exactly(int, int)}. */
  List<Piece> exactPieces(int from, int to) {
    return edge(edges, from, to).map(UnitFacts::whole).stream().toList();
  }

  /** The fact behind {@link #bareRatio(int, int)}. */
  List<Piece> bareRatioPieces(int from, int to) {
    return edge(bareRatios, from, to).map(UnitFacts::whole).stream().toList();
  }

  private static Piece whole(Edge edge) {
    return new Piece(edge, Piece.Sign.ADDED);
  }
}
