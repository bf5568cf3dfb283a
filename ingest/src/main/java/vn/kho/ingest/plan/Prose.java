package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan without a table: its sections and the numbers that stand in them. Lines that a page or a
 * column cut in the middle of a sentence are put together again; every number keeps the line it
 * stands on.
 */
final class Prose {

  /** A sentence or item of the text with the section it belongs to. */
  record Paragraph(String section, String text, List<Line> lines) {

    /** The line on which a character of the text stands. */
    Place place(int offset) {
      Place place = lines.get(0).place();
      for (Line line : lines) {
        if (line.start() <= offset) {
          place = line.place();
        }
      }
      return place;
    }
  }

  /** Where a line of the document begins inside its paragraph. */
  record Line(int start, Place place) {}

  /** A heading of the text: its path, its words, where it stands. */
  record Section(String path, String printed, String title, Place place) {}

  /** A number with the section path and count that name it: II.3/1. */
  record Numbered(Paragraph paragraph, TextFigure figure, String rowNo) {

    Place place() {
      return paragraph.place(figure.offset());
    }
  }

  private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,6})[.)] *(\\S.{0,200})$");
  private static final Pattern ARABIC = Pattern.compile("^(\\d{1,2})(?:[.)]|-(?= )) *(\\S.*)$");
  private static final Pattern ITEM = Pattern.compile("^(?:[-+•*–]|\\. |[a-zđ]\\)).*");
  private static final String SENTENCE_ENDS = ".:;!?”\"/)";
  private static final Pattern CAPITALS = Pattern.compile("^[\\p{Lu}\\d .,:–-]{3,}$");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Numbered> numbers = new ArrayList<>();

  Prose(IssuedDocument document) {
    String roman = "";
    String path = "";
    StringBuilder text = new StringBuilder();
    List<Line> lines = new ArrayList<>();
    for (Block.Text block : document.opening()) {
      String bare = Markup.bare(block.text());
      if (bare.isEmpty()) {
        continue;
      }
      Matcher r = ROMAN.matcher(bare);
      Matcher a = ARABIC.matcher(bare);
      boolean isSection = r.matches() || a.matches();
      if (!lines.isEmpty() && (isSection || !goesOn(text, bare))) {
        paragraphs.add(new Paragraph(path, text.toString(), List.copyOf(lines)));
        text.setLength(0);
        lines.clear();
      }
      if (r.matches()) {
        roman = r.group(1);
        path = roman;
        sections.add(new Section(path, r.group(1), r.group(2), block.place()));
      } else if (a.matches()) {
        path = roman.isEmpty() ? a.group(1) : roman + "." + a.group(1);
        sections.add(new Section(path, a.group(1), a.group(2), block.place()));
      }
      text.append(text.isEmpty() ? "" : " ");
      lines.add(new Line(text.length(), block.place()));
      text.append(bare);
    }
    if (!lines.isEmpty()) {
      paragraphs.add(new Paragraph(path, text.toString(), List.copyOf(lines)));
    }
    number();
  }

  /** A line goes on the one before when that one is open and this one begins nothing of its own. */
  private static boolean goesOn(StringBuilder text, String bare) {
    boolean ended = SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean isHeading = text.length() < 200 && CAPITALS.matcher(text).matches();
    boolean begins = ITEM.matcher(bare).matches() || CAPITALS.matcher(bare).matches();
    return !ended && !isHeading && !begins && text.length() > 40 && text.length() < 20_000;
  }

  private void number() {
    Map<String, Integer> counts = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      for (TextFigure figure : TextFigures.scan(paragraph.text())) {
        boolean target =
            figure.kind() == TextFigure.Kind.FIGURE
                || figure.kind() == TextFigure.Kind.DEADLINE
                || figure.kind() == TextFigure.Kind.PARAMETER;
        String section = paragraph.section();
        String rowNo =
            target
                ? (section.isEmpty() ? "0" : section) + "/" + counts.merge(section, 1, Integer::sum)
                : "";
        numbers.add(new Numbered(paragraph, figure, rowNo));
      }
    }
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Section> sections() {
    return sections;
  }

  /** Every number of the text, those that may be targets with a row number. */
  List<Numbered> numbers() {
    return numbers;
  }

  /** Numbers that may be targets: figures, deadlines and their conditions. */
  List<Numbered> targets() {
    return numbers.stream().filter(n -> !n.rowNo().isEmpty()).toList();
  }
}
