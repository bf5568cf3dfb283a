package vn.kho.dashboard.report.content;

import org.jspecify.annotations.Nullable;

/**
 * A run of text; a number carries its figure.
 *
 * @param text words, or the figure as printed
 */
public record Piece(String text, @Nullable Figure figure) {
  public static Piece of(String text) {
    return new Piece(text, null);
  }

  public static Piece of(Figure figure) {
    return new Piece(figure.shown(), figure);
  }
}
