package vn.kho.dashboard.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.kho.dashboard.report.content.Chart;

/** Draws the charts of a report into its PDF, as vectors, with the report's own font. */
final class ChartPainter implements FSObjectDrawer {
  private final List<Chart> charts;
  private final Font font;

  ChartPainter(List<Chart> charts) {
    this.charts = List.copyOf(charts);
    this.font = font();
  }

  private static Font font() {
    try (InputStream in = Fonts.open("Regular")) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The report's font cannot be read", e);
    }
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Chart chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> {
          double scale = width / dotsPerPixel / ChartDrawing.WIDTH;
          graphics.scale(scale, scale);
          ChartDrawing.of(chart).forEach(mark -> draw(graphics, mark));
        });
    return Map.of();
  }

  private void draw(Graphics2D graphics, ChartDrawing.Mark mark) {
    if (mark instanceof ChartDrawing.Bar bar) {
      graphics.setColor(Color.decode(bar.colour()));
      graphics.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
    } else if (mark instanceof ChartDrawing.Line line) {
      graphics.setColor(Color.decode(line.colour()));
      graphics.setStroke(new BasicStroke((float) line.width()));
      graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    } else if (mark instanceof ChartDrawing.Words words && !words.text().isEmpty()) {
      graphics.setColor(Color.BLACK);
      FontRenderContext measure = new FontRenderContext(new AffineTransform(), true, true);
      TextLayout layout =
          new TextLayout(words.text(), font.deriveFont((float) words.size()), measure);
      double back =
          switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> layout.getAdvance() / 2;
            case END -> layout.getAdvance();
          };
      graphics.fill(
          layout.getOutline(AffineTransform.getTranslateInstance(words.x() - back, words.y())));
    }
  }
}
