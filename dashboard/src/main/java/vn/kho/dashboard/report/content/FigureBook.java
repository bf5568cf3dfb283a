package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives every printed number its id, in the order they are printed. */
final class FigureBook {
  private final List<Figure> figures = new ArrayList<>();
  private String place = "";

  /** Where the numbers that follow are printed. */
  void at(String nextPlace) {
    place = nextPlace;
  }

  Piece print(String shown, BigDecimal value, String about, Origin origin) {
    String id = String.format(Locale.ROOT, "S%04d", figures.size() + 1);
    Figure figure = new Figure(id, place, about, value, shown, origin);
    figures.add(figure);
    return Piece.of(figure);
  }

  List<Figure> all() {
    return List.copyOf(figures);
  }
}
