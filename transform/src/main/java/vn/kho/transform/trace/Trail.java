package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/** What was found on the way back, in the order it is told: lines, and the cells at their end. */
public final class Trail {

  /** A line; deeper ones explain the one above. */
  public record Line(int depth, Message words) {}

  /**
   * A cell that counts in a figure.
   *
   * @param figure the row it counts in: unit, indicator, period
   * @param contribution with its sign and share; the contributions of a figure add up to it
   */
  public record Cell(
      String figure,
      String orgUnitId,
      @Nullable BigDecimal weight,
      BigDecimal contribution,
      @Nullable BigDecimal denominator,
      Row fact) {

    Cell in(String snapshotId) {
      String named = snapshotId + ": " + figure;
      return new Cell(named, orgUnitId, weight, contribution, denominator, fact);
    }

    /** A cell that is listed with what it says, and added to nothing. */
    static Cell listed(String figure, Row fact) {
      BigDecimal value = fact.findDecimal("value");
      return new Cell(
          figure,
          fact.text("org_unit_id"),
          null,
          value == null ? BigDecimal.ZERO : value,
          fact.findDecimal("denominator"),
          fact);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private boolean isExact = true;

  void say(int depth, String vi, String en) {
    lines.add(new Line(depth, new Message(vi, en)));
  }

  void add(Cell cell) {
    cells.add(cell);
  }

  /** What a trail of another snapshot tells, its figures named after the snapshot. */
  void append(String snapshotId, Trail other) {
    lines.addAll(other.lines);
    other.cells.forEach(cell -> cells.add(cell.in(snapshotId)));
    isExact &= other.isExact;
  }

  /** What another trail tells, after this one. */
  void append(Trail other) {
    lines.addAll(other.lines);
    cells.addAll(other.cells);
    isExact &= other.isExact;
  }

  /** Says whether a figure added up again is the published one. */
  void compare(int depth, @Nullable BigDecimal again, @Nullable BigDecimal published) {
    compare(depth, new Message("Cộng lại", "Added again"), again, published);
  }

  /** The same for a named figure; nothing is said where neither is known. */
  void compare(int depth, String name, @Nullable BigDecimal again, @Nullable BigDecimal published) {
    if (again != null || published != null) {
      compare(depth, new Message("Tính lại " + name, name + " again"), again, published);
    }
  }

  private void compare(
      int depth, Message what, @Nullable BigDecimal again, @Nullable BigDecimal published) {
    boolean isSame = Figure.isSame(again, published);
    isExact &= isSame;
    Message left = Figure.of(again);
    Message right = Figure.of(published);
    String sign = isSame ? "=" : "≠";
    say(
        depth,
        "%s: %s %s %s".formatted(what.vi(), left.vi(), sign, right.vi()),
        "%s: %s %s %s".formatted(what.en(), left.en(), sign, right.en()));
  }

  public List<Line> lines() {
    return lines;
  }

  public List<Cell> cells() {
    return cells;
  }

  /** Whether everything added up again is what is published. */
  public boolean isExact() {
    return isExact;
  }
}
