package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart with the numbers it draws.
 *
 * @param unit of the value axis
 * @param description what it shows, for those who cannot see it
 * @param source the line below it
 */
public record Chart(
    String name,
    String title,
    String unit,
    List<String> categories,
    List<Series> series,
    String description,
    String source)
    implements Block {

  /** One set of columns or one line; null leaves a gap. */
  public record Series(String name, Shape shape, List<@Nullable BigDecimal> values) {}

  /** How a series is drawn. */
  public enum Shape {
    COLUMNS,
    LINE
  }
}
