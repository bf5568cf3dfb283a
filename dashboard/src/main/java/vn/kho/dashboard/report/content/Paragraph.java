package vn.kho.dashboard.report.content;

import java.util.List;
import java.util.stream.Collectors;

/** Running text. */
public record Paragraph(Kind kind, List<Piece> pieces) implements Block {
  /** How a paragraph stands in the paper. */
  public enum Kind {
    BODY,
    /** {@code - …} below a paragraph. */
    ITEM,
    /** Drawn from the figures for the writer to rework; marked as a draft. */
    DRAFT,
    /** Small, below a table or chart. */
    NOTE
  }

  public static Paragraph note(String text) {
    return new Paragraph(Kind.NOTE, List.of(Piece.of(text)));
  }

  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
