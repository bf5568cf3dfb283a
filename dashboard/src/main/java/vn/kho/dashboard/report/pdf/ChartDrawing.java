package vn.kho.dashboard.report.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.content.Form;

/** A chart as marks on a canvas, the same for the page and for the PDF. */
final class ChartDrawing {
  static final int WIDTH = 640;
  static final int HEIGHT = 260;
  private static final double LEFT = 52;
  private static final double RIGHT = 12;
  private static final double TOP = 34;
  private static final double BOTTOM = 52;
  private static final double STEPS = 4;
  private static final double SMALL = 9;
  private static final List<String> COLOURS = List.of("#8E2A4F", "#444444", "#C98B2B");

  private final Chart chart;
  private final List<Mark> marks = new ArrayList<>();
  private final double most;

  private ChartDrawing(Chart chart) {
    this.chart = chart;
    this.most = nice(chart);
  }

  /** Something drawn. */
  sealed interface Mark permits Bar, Line, Words {}

  record Bar(double x, double y, double width, double height, String colour) implements Mark {}

  record Line(double x1, double y1, double x2, double y2, String colour, double width)
      implements Mark {}

  /** Text whose {@code x} is its start, middle or end. */
  record Words(double x, double y, String text, double size, Anchor anchor) implements Mark {}

  enum Anchor {
    START,
    MIDDLE,
    END
  }

  static List<Mark> of(Chart chart) {
    ChartDrawing drawing = new ChartDrawing(chart);
    drawing.axes();
    drawing.columns();
    drawing.lines();
    drawing.legend();
    return List.copyOf(drawing.marks);
  }

  /** A round number over the largest value. */
  private static double nice(Chart chart) {
    double largest =
        chart.series().stream()
            .flatMap(series -> series.values().stream())
            .mapToDouble(value -> value == null ? 0 : value.doubleValue())
            .max()
            .orElse(0);
    if (largest <= 0) {
      return 1;
    }
    double step = Math.pow(10, Math.floor(Math.log10(largest / STEPS)));
    for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
      if (factor * step * STEPS >= largest * 1.05) {
        return factor * step * STEPS;
      }
    }
    return 20 * step * STEPS;
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
  }

  private double slot() {
    return (WIDTH - LEFT - RIGHT) / Math.max(1, chart.categories().size());
  }

  private void axes() {
    marks.add(new Words(WIDTH / 2.0, 14, chart.title(), 12, Anchor.MIDDLE));
    marks.add(new Words(LEFT - 6, TOP - 8, chart.unit(), SMALL, Anchor.END));
    for (int i = 0; i <= STEPS; i++) {
      double value = most * i / STEPS;
      marks.add(new Line(LEFT, y(value), WIDTH - RIGHT, y(value), "#D9D9D9", 0.6));
      String label = Form.number(BigDecimal.valueOf(value), 2);
      marks.add(new Words(LEFT - 6, y(value) + 3, label, SMALL, Anchor.END));
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      double middle = LEFT + slot() * (i + 0.5);
      marks.add(
          new Words(middle, HEIGHT - BOTTOM + 14, chart.categories().get(i), SMALL, Anchor.MIDDLE));
    }
  }

  private void columns() {
    for (int s = 0; s < chart.series().size(); s++) {
      Chart.Series series = chart.series().get(s);
      for (int i = 0; i < series.values().size(); i++) {
        BigDecimal value = series.values().get(i);
        if (series.shape() == Chart.Shape.COLUMNS && value != null && value.signum() > 0) {
          double top = y(value.doubleValue());
          double x = LEFT + slot() * (i + 0.2);
          marks.add(new Bar(x, top, slot() * 0.6, y(0) - top, COLOURS.get(s)));
          String label = Form.number(value, 1);
          marks.add(new Words(x + slot() * 0.3, top - 3, label, SMALL, Anchor.MIDDLE));
        }
      }
    }
  }

  private void lines() {
    for (int s = 0; s < chart.series().size(); s++) {
      Chart.Series series = chart.series().get(s);
      for (int i = 0; i < series.values().size(); i++) {
        BigDecimal value = series.values().get(i);
        if (series.shape() == Chart.Shape.LINE && value != null) {
          double level = y(value.doubleValue());
          marks.add(
              new Line(
                  LEFT + slot() * (i + 0.08),
                  level,
                  LEFT + slot() * (i + 0.92),
                  level,
                  COLOURS.get(s),
                  1.8));
        }
      }
    }
  }

  private void legend() {
    double x = LEFT;
    for (int s = 0; s < chart.series().size(); s++) {
      String name = chart.series().get(s).name();
      marks.add(new Bar(x, HEIGHT - 20, 14, 8, COLOURS.get(s)));
      marks.add(new Words(x + 20, HEIGHT - 12, name, 10, Anchor.START));
      x += 40 + name.length() * 6.5;
    }
  }
}
