package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small column chart drawn by the server: one column per year, a tick where the plan stands. */
public record Spark(int width, int height, List<Column> columns) {
  private static final int STEP = 18;
  private static final int COLUMN = 12;
  private static final int HEIGHT = 44;

  /**
   * One year to draw.
   *
   * @param key of its status, for the colour
   */
  public record Year(
      String label, String key, @Nullable BigDecimal actual, @Nullable BigDecimal target) {}

  /**
   * A drawn year; null heights are unknown and leave a gap.
   *
   * @param tickY where the plan stands, null without a figure
   */
  public record Column(
      String label,
      String key,
      int x,
      @Nullable Integer y,
      @Nullable Integer height,
      @Nullable Integer tickY) {}

  public static Spark of(List<Year> years) {
    BigDecimal top = BigDecimal.ZERO;
    for (Year year : years) {
      top = max(max(top, year.actual()), year.target());
    }
    return of(years, top);
  }

  /**
   * One of several of the same scale.
   *
   * @param top the figure that fills the height
   */
  public static Spark of(List<Year> years, BigDecimal top) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      columns.add(column(years.get(i), i, top));
    }
    return new Spark(years.size() * STEP, HEIGHT, columns);
  }

  public int columnWidth() {
    return COLUMN;
  }

  private static Column column(Year year, int index, BigDecimal top) {
    int x = index * STEP + (STEP - COLUMN) / 2;
    Integer height = scaled(year.actual(), top);
    Integer tick = scaled(year.target(), top);
    return new Column(
        year.label(),
        year.key(),
        x,
        height == null ? null : HEIGHT - Math.max(height, 2),
        height == null ? null : Math.max(height, 2),
        tick == null ? null : HEIGHT - tick);
  }

  private static @Nullable Integer scaled(@Nullable BigDecimal value, BigDecimal top) {
    if (value == null || top.signum() <= 0) {
      return null;
    }
    double share = Math.max(0, value.doubleValue()) / top.doubleValue();
    return (int) Math.round(share * (HEIGHT - 4));
  }

  private static BigDecimal max(BigDecimal top, @Nullable BigDecimal value) {
    return value == null ? top : top.max(value);
  }
}
