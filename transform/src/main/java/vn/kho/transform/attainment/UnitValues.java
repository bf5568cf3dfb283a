package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a unit in force at the end of a period did in the whole of it: its own reports plus its
 * share of what the units it was made of had reported earlier in the period.
 */
final class UnitValues {
  private final ResultBook book;
  private final @Nullable LocalDate planEndedOn;
  private final Map<String, List<UnitLink>> incoming = new HashMap<>();

  /**
   * Over the results of a plan.
   *
   * @param planEndedOn the day a plan ended early; what happened to units after it is not looked at
   */
  UnitValues(ResultBook book, List<UnitLink> links, @Nullable LocalDate planEndedOn) {
    this.book = book;
    this.planEndedOn = planEndedOn;
    for (UnitLink link : links) {
      incoming.computeIfAbsent(link.newOrgUnitId(), id -> new ArrayList<>()).add(link);
    }
  }

  @Nullable Result find(Unit unit, Target target, Indicator indicator) {
    return find(unit, target, target.period(), indicator);
  }

  /**
   * The unit in one of the years of a target, or in the target's own period. Stocks, and ratios of
   * stocks, are the unit's own report alone; null = nothing reported.
   */
  @Nullable Result find(Unit unit, Target target, String period, Indicator indicator) {
    String indicatorId = target.indicatorId();
    if (indicatorId == null) {
      return null;
    }
    Result.Key own = new Result.Key(unit.orgUnitId(), indicatorId, period);
    if (indicator.timeRule() != Indicator.TimeRule.SUM) {
      return book.forUnit(unit.orgUnitId(), BigDecimal.ONE).find(own, indicator);
    }
    boolean isOwnPeriod = period.equals(target.period());
    int year = Integer.parseInt(period.substring(0, 4));
    LocalDate start = isOwnPeriod ? target.periodStart() : LocalDate.of(year, 1, 1);
    LocalDate end = isOwnPeriod ? target.periodEnd() : LocalDate.of(year, 12, 31);
    LocalDate last = planEndedOn != null && planEndedOn.isBefore(end) ? planEndedOn : end;
    List<Piece> pieces = new ArrayList<>();
    collect(unit, own, indicator, BigDecimal.ONE, start, last, pieces);
    return combine(own, pieces);
  }

  /** A part of the amount: the report and the share of it; null = unknown. */
  private record Piece(@Nullable Result result, @Nullable BigDecimal weight) {
    boolean isKnown() {
      return result != null && weight != null;
    }

    @Nullable BigDecimal share(Function<Result, @Nullable BigDecimal> part) {
      BigDecimal amount = result == null ? null : part.apply(result);
      return amount == null || weight == null ? null : amount.multiply(weight);
    }
  }

  /** Further back only events before the one just followed count, so no chain turns on itself. */
  private void collect(
      Unit unit,
      Result.Key key,
      Indicator indicator,
      @Nullable BigDecimal weight,
      LocalDate start,
      LocalDate end,
      List<Piece> pieces) {
    Result result = book.forUnit(unit.orgUnitId(), weight).find(key, indicator);
    pieces.add(new Piece(result, weight));
    List<Piece> earlier = new ArrayList<>();
    for (UnitLink link : incoming.getOrDefault(key.orgUnitId(), List.of())) {
      LocalDate day = link.effectiveDate();
      if (day.isAfter(start) && !day.isAfter(end)) {
        BigDecimal part = link.weight();
        collect(
            unit,
            new Result.Key(link.oldOrgUnitId(), key.indicatorId(), key.period()),
            indicator,
            weight == null || part == null ? null : weight.multiply(part),
            start,
            day.minusDays(1),
            earlier);
      }
    }
    boolean isTold = result != null && result.isToldWithBefore();
    if (!isTold || earlier.stream().anyMatch(piece -> piece.result() != null)) {
      pieces.addAll(earlier);
    }
  }

  private static @Nullable Result combine(Result.Key key, List<Piece> pieces) {
    if (pieces.stream().noneMatch(Piece::isKnown)) {
      return null;
    }
    boolean isComplete = true;
    Marks marks = Marks.NONE;
    String evidence = null;
    for (Piece piece : pieces) {
      Result result = piece.result();
      BigDecimal weight = piece.weight();
      isComplete &= result != null && weight != null && result.isComplete();
      if (result != null) {
        marks = marks.and(result.marks());
        evidence = evidence == null ? result.evidence() : evidence;
      }
      if (weight != null && weight.compareTo(BigDecimal.ONE) < 0) {
        marks = marks.and(new Marks(true, false, false));
      }
    }
    return new Result(
        key.orgUnitId(),
        key.indicatorId(),
        key.period(),
        sum(pieces, Result::value),
        sum(pieces, Result::numerator),
        sum(pieces, Result::denominator),
        1,
        isComplete ? 1 : 0,
        isComplete ? Result.Completeness.COMPLETE : Result.Completeness.PARTIAL,
        marks,
        evidence);
  }

  private static @Nullable BigDecimal sum(
      List<Piece> pieces, Function<Result, @Nullable BigDecimal> part) {
    return pieces.stream()
        .map(piece -> piece.share(part))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
