package vn.kho.dashboard.report.content;

import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.Numbers;

/**
 * A run of text; a number carries its figure.
 *
 * @param text words, or the figure as printed
 */
public record Piece(String text, @Nullable Figure figure) {
  /** Nothing known leaves an empty cell. */
  public static Piece of(@Nullable String text) {
    return new Piece(text == null ? "" : text, null);
  }

  /** The mark of what does not apply. */
  public static Piece none() {
    return of(Numbers.NOT_APPLICABLE);
  }

  public static Piece of(Figure figure) {
    return new Piece(figure.shown(), figure);
  }
}
