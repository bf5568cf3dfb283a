package vn.kho.ingest.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a docx paragraph as a reader sees them on paper. */
final class DocxText {

  /** What is not on the paper: deleted or moved-away text, the older double of a drawing. */
  static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

  /** Marks of the symbol fonts that stand for "planned" and "done". */
  private static final Map<String, String> SYMBOLS =
      Map.of("F0FC", "✓", "F0FE", "☑", "F0FB", "✗", "F0A8", "☐", "F0B7", "-", "F02D", "-");

  private final DocxNumbering numbering;
  private final ReadMeter meter;
  private final TableSink sink;
  private int footnotes;

  DocxText(DocxNumbering numbering, ReadMeter meter, TableSink sink) {
    this.numbering = numbering;
    this.meter = meter;
    this.sink = sink;
  }

  /** Reads the paragraph just entered, up to its end. */
  String paragraph(XmlPart xml, Spot spot) throws IOException {
    StringBuilder text = new StringBuilder();
    Run run = new Run();
    int inner = 0;
    String list = "";
    int level = 0;
    while (xml.next()) {
      if (xml.isEnd("p")) {
        if (inner == 0) {
          break;
        }
        inner--;
        text.append(' ');
      } else if (xml.isStart("p")) {
        inner++;
      } else if (xml.isStart("ilvl")) {
        level = xml.number("val", 0);
      } else if (xml.isStart("numId")) {
        list = xml.attribute("val", "");
      } else if (xml.isStart() && LEFT_OUT.contains(xml.name())) {
        leaveOut(xml, spot);
      } else {
        piece(xml, spot, text, run);
        meter.growing(spot, text.length());
      }
    }
    String number = numbering.next(list, level);
    return number.isEmpty() ? text.toString() : number + " " + text;
  }

  private void piece(XmlPart xml, Spot spot, StringBuilder text, Run run)
      throws RefusedFileException {
    if (xml.isText()) {
      if (run.inText && !run.hidden) {
        text.append(run.raised ? "<sup>" : "")
            .append(xml.text())
            .append(run.raised ? "</sup>" : "");
      } else if (run.inText && !xml.text().isBlank()) {
        hidden(spot);
      }
      return;
    }
    if (!xml.isStart()) {
      run.inText = run.inText && !xml.isEnd("t");
      return;
    }
    switch (xml.name()) {
      case "r" -> run.begin();
      case "vertAlign" -> run.raised = "superscript".equals(xml.attribute("val"));
      case "position" -> run.raised = run.raised || xml.number("val", 0) > 0;
      case "vanish" -> run.hidden = !"0".equals(xml.attribute("val", "1"));
      case "t" -> run.inText = true;
      case "tab" -> text.append(text.isEmpty() ? "" : "\t");
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      case "sym" -> text.append(symbol(xml.attribute("char", ""), spot));
      case "footnoteReference" -> {
        footnotes++;
        text.append("<sup>").append(footnotes).append("</sup>");
      }
      default -> {
        // everything else dresses the text without adding to it
      }
    }
  }

  private String symbol(String code, Spot spot) throws RefusedFileException {
    String known = SYMBOLS.get(code.toUpperCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    sink.remark(
        new Remark(
            "symbol_unknown",
            Remark.Weight.LEFT_OUT,
            spot,
            "%s: ký hiệu %s của phông ký hiệu không đọc được; thay bằng chữ."
                .formatted(spot.vi(), code),
            "%s: symbol %s of a symbol font is not known; write it as a letter."
                .formatted(spot.en(), code)));
    return "\uFFFD";
  }

  private void hidden(Spot spot) throws RefusedFileException {
    sink.remark(
        new Remark(
            "hidden_text",
            Remark.Weight.LEFT_OUT,
            spot,
            "%s: có chữ ẩn, không đọc.".formatted(spot.vi()),
            "%s: hidden text is not read.".formatted(spot.en())));
  }

  /** Passes over an element that is not on the paper; deleted text is said. */
  void leaveOut(XmlPart xml, Spot spot) throws IOException {
    boolean deleted = xml.isStart("del") || xml.isStart("moveFrom");
    xml.skip();
    if (deleted) {
      sink.remark(
          new Remark(
              "deleted_text",
              Remark.Weight.NOTE,
              spot,
              "%s: chữ đã xoá ở chế độ theo dõi thay đổi thì không đọc.".formatted(spot.vi()),
              "%s: text deleted under change tracking is not read.".formatted(spot.en())));
    }
  }

  /** The notes at the feet of the pages, numbered as they are called. */
  void passFootnotes(XmlPart xml) throws IOException {
    int number = 0;
    StringBuilder note = new StringBuilder();
    while (xml.next()) {
      if (xml.isStart("footnote")) {
        if (xml.attribute("type") != null) {
          xml.skip();
          continue;
        }
        number++;
        note.setLength(0);
      } else if (xml.isStart("p")) {
        note.append(' ').append(paragraph(xml, new Spot("footnotes", number)).strip());
        meter.growing(new Spot("footnotes", number), note.length());
      } else if (xml.isEnd("footnote")) {
        meter.text(new Spot("footnotes", number), note.length());
        sink.paragraph(number, "<sup>" + number + "</sup>" + note);
      }
    }
  }

  /** How the run being read is dressed. */
  private static final class Run {
    private boolean inText;
    private boolean raised;
    private boolean hidden;

    private void begin() {
      inText = false;
      raised = false;
      hidden = false;
    }
  }
}
