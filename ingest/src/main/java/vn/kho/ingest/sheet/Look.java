package vn.kho.ingest.sheet;

/** How a cell looks, and whether it may be typed into when its sheet is locked. */
public enum Look {
  PLAIN(Font.NORMAL, Fill.NONE, Format.GENERAL, Edge.NONE, Lock.OPEN),
  PLAIN_PERCENT(Font.NORMAL, Fill.NONE, Format.PERCENT, Edge.NONE, Lock.OPEN),
  PLAIN_DATE(Font.NORMAL, Fill.NONE, Format.DATE, Edge.NONE, Lock.OPEN),
  BAD(Font.NORMAL, Fill.RED, Format.GENERAL, Edge.LINE, Lock.OPEN),
  BAD_PERCENT(Font.NORMAL, Fill.RED, Format.PERCENT, Edge.LINE, Lock.OPEN),
  BAD_DATE(Font.NORMAL, Fill.RED, Format.DATE, Edge.LINE, Lock.OPEN),
  WARNED(Font.NORMAL, Fill.YELLOW, Format.GENERAL, Edge.LINE, Lock.OPEN),
  WARNED_PERCENT(Font.NORMAL, Fill.YELLOW, Format.PERCENT, Edge.LINE, Lock.OPEN),
  WARNED_DATE(Font.NORMAL, Fill.YELLOW, Format.DATE, Edge.LINE, Lock.OPEN),
  TITLE(Font.TITLE, Fill.NONE, Format.GENERAL, Edge.NONE, Lock.LOCKED),
  REMARK(Font.ITALIC, Fill.NONE, Format.GENERAL, Edge.NONE, Lock.LOCKED),
  HEADER(Font.BOLD, Fill.BLUE, Format.GENERAL, Edge.LINE, Lock.LOCKED),
  LABEL(Font.NORMAL, Fill.NONE, Format.GENERAL, Edge.LINE, Lock.LOCKED),
  CODE(Font.GREY, Fill.GREY, Format.GENERAL, Edge.LINE, Lock.LOCKED),
  BEFORE(Font.GREY, Fill.GREY, Format.GENERAL, Edge.LINE, Lock.LOCKED),
  TYPED_WHOLE(Font.NORMAL, Fill.CREAM, Format.WHOLE, Edge.LINE, Lock.OPEN),
  TYPED_DECIMAL(Font.NORMAL, Fill.CREAM, Format.GENERAL, Edge.LINE, Lock.OPEN),
  TYPED_TEXT(Font.NORMAL, Fill.CREAM, Format.TEXT, Edge.LINE, Lock.OPEN);

  /** Fonts in the order of the style sheet. */
  enum Font {
    NORMAL,
    BOLD,
    TITLE,
    ITALIC,
    GREY
  }

  /** Fills in the order of the style sheet; the second is one the format reserves. */
  enum Fill {
    NONE,
    RESERVED,
    RED,
    YELLOW,
    BLUE,
    GREY,
    CREAM
  }

  /** Number formats by their id in the style sheet. */
  enum Format {
    GENERAL(0),
    WHOLE(3),
    PERCENT(10),
    DATE(164),
    TEXT(49);

    final int id;

    Format(int id) {
      this.id = id;
    }
  }

  enum Edge {
    NONE,
    LINE
  }

  enum Lock {
    OPEN,
    LOCKED
  }

  private final Font font;
  private final Fill fill;
  private final Format format;
  private final Edge edge;
  private final Lock lock;

  Look(Font font, Fill fill, Format format, Edge edge, Lock lock) {
    this.font = font;
    this.fill = fill;
    this.format = format;
    this.edge = edge;
    this.lock = lock;
  }

  /** Its number among the records of the style sheet, which stand in the order of this list. */
  @SuppressWarnings("EnumOrdinal") // the style sheet is written from this same list
  int style() {
    return ordinal();
  }

  /** The style's record. */
  @SuppressWarnings("EnumOrdinal") // fonts, fills and edges stand in the style sheet in this order
  String record() {
    return "<xf numFmtId=\""
        + format.id
        + "\" fontId=\""
        + font.ordinal()
        + "\" fillId=\""
        + fill.ordinal()
        + "\" borderId=\""
        + edge.ordinal()
        + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        + " applyAlignment=\"1\" applyProtection=\"1\">"
        + "<alignment vertical=\"center\""
        + (edge == Edge.LINE ? " wrapText=\"1\"" : "")
        + (this == HEADER ? " horizontal=\"center\"" : "")
        + "/><protection locked=\""
        + (lock == Lock.LOCKED ? 1 : 0)
        + "\"/></xf>";
  }
}
