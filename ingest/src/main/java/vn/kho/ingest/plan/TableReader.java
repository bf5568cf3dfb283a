package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.read.TableCell;

/** Walks through a document and tells headers, rows, footnotes and text apart. */
final class TableReader {

  private static final Pattern SECTION =
      Pattern.compile("^(?:(?:Phần |PHẦN )?[IVX]{1,6}|[A-H])[.)]\\s+\\p{Lu}.*");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:trang |page )?\\d{1,3}(?:\\s*/\\s*\\d{1,3})?");
  private static final Pattern BEGINS_SMALL = Pattern.compile("^\\p{Ll}.*", Pattern.DOTALL);

  private static final int LONGEST_LINE = 1_000;

  private final IssuedDocument document;
  private final Findings findings;
  private final String year;
  private final RowTaker taker;
  private final List<Header> headers = new ArrayList<>();
  private final List<RawRow> rows = new ArrayList<>();
  private final List<Footnote> footnotes = new ArrayList<>();
  private final List<Block.Text> unclear = new ArrayList<>();
  private final List<Block.Text> outside = new ArrayList<>();
  private final Map<Header, Place> headerPlaces = new HashMap<>();
  private final Map<Header, TurnedTable> turned = new LinkedHashMap<>();
  private final List<AccountLine> account = new ArrayList<>();
  private int repeatedLines;
  private int lastRow;
  private int turnedTargets;
  private @Nullable String part;
  private boolean isForeign;

  /**
   * @param year of the plan when it is one year, for column titles that name none; may be empty
   */
  TableReader(IssuedDocument document, String year, Findings findings) {
    this.document = document;
    this.findings = findings;
    this.year = year;
    this.taker = new RowTaker(findings);
  }

  void read() {
    List<Block> blocks = document.blocks();
    lastRow = lastRow(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Optional<Header> header = Header.at(blocks, i, year);
      if (header.isPresent()) {
        header(header.get(), blocks.subList(i, i + header.get().lines().size()));
        i += header.get().lines().size() - 1;
      } else if (block instanceof Block.Row row) {
        if (isOfAnotherTable(row, blocks.subList(i, blocks.size()))) {
          account.add(new AccountLine(row.place(), AccountLine.Kind.NOT_READ, "", textOf(row)));
        } else if (headers.isEmpty()) {
          outside.add(new Block.Text(row.place(), textOf(row)));
          account.add(new AccountLine(row.place(), AccountLine.Kind.TEXT, "", textOf(row)));
        } else {
          row(row, i);
        }
      } else if (block instanceof Block.Text text) {
        beside(text, i);
      }
    }
    turn();
    leftOverTexts();
  }

  private void beside(Block.Text text, int index) {
    if (headers.isEmpty()) {
      outside.add(text);
      account.add(new AccountLine(text.place(), AccountLine.Kind.TEXT, "", textOf(text)));
    } else {
      text(text, index < lastRow);
    }
  }

  /**
   * Whether a row stands in a table with figures whose header was not understood: a table of its
   * own in the file, of another width than the one read before.
   */
  private boolean isOfAnotherTable(Block.Row row, List<Block> rest) {
    boolean begins = !row.place().part().equals(part);
    if (begins) {
      part = row.place().part();
      List<Block.Row> rows = OtherTables.from(rest, part, year);
      isForeign = OtherTables.isTable(rows) && !isAsWide(rows);
      if (isForeign) {
        findings.add(OtherTables.notRead(row, textOf(row)));
      } else if (!headers.isEmpty() && OtherTables.isTable(rows)) {
        findings.add(OtherTables.goesOn(row, textOf(row)));
      }
    }
    return isForeign;
  }

  private boolean isAsWide(List<Block.Row> rows) {
    return !headers.isEmpty()
        && OtherTables.width(rows) == headers.get(headers.size() - 1).lastColumn() + 1;
  }

  /** Tables whose columns are the targets, turned behind the rows of the others. */
  private void turn() {
    for (TurnedTable table : turned.values()) {
      List<RawRow> targets = table.turned(turnedTargets);
      turnedTargets += (int) targets.stream().filter(r -> !r.printedNo().isEmpty()).count();
      rows.addAll(targets);
    }
  }

  private static int lastRow(List<Block> blocks) {
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Row row && row.filled().size() > 1) {
        last = i;
      }
    }
    return last;
  }

  private void header(Header header, List<Block> lines) {
    part = lines.get(0).place().part();
    isForeign = false;
    boolean again = !headers.isEmpty();
    Header current = again ? headers.get(headers.size() - 1) : header;
    if (!again || !current.sameColumns(header)) {
      headers.add(header);
      headerPlaces.putIfAbsent(header, lines.get(0).place());
    }
    if (again) {
      repeatedLines += lines.size();
      if (!current.sameColumns(header)) {
        findings.add(
            new Finding(
                FindingKind.HEADER_CHANGED,
                lines.get(0).place(),
                Brief.of(titles(header)),
                new Words("đầu bảng khác với đầu bảng trước", "a header unlike the one before"),
                Phrases.same(titles(header))));
      }
    }
    for (Block line : lines) {
      account.add(
          new AccountLine(
              line.place(),
              again ? AccountLine.Kind.REPEATED_HEADER : AccountLine.Kind.HEADER,
              "",
              textOf(line)));
    }
  }

  private static String titles(Header header) {
    return String.join(" | ", header.columns().stream().map(Column::title).toList());
  }

  private void row(Block.Row row, int index) {
    Header header = headers.get(headers.size() - 1);
    List<Integer> filled = row.filled();
    if (filled.isEmpty()) {
      return;
    }
    if (header.repeats(row)) {
      repeatedLines++;
      account.add(new AccountLine(row.place(), AccountLine.Kind.REPEATED_HEADER, "", textOf(row)));
      return;
    }
    if (header.isTurned()) {
      unitRow(row, header, index);
      return;
    }
    int only = filled.get(0);
    String alone = row.cell(only).text();
    boolean isNumber =
        only == header.index(Role.NUMBER)
            && RowNumbers.printed(Markup.bare(alone)).kind() != RowNumbers.Kind.NOT_UNDERSTOOD;
    if (filled.size() == 1 && only <= Math.max(0, header.index(Role.LABEL)) && !isNumber) {
      boolean isLabel = only == header.index(Role.LABEL) && header.index(Role.NUMBER) >= 0;
      if (Footnote.of(row.place(), alone).isPresent() || !isLabel) {
        text(new Block.Text(row.place(), alone), index < lastRow);
        return;
      }
    }
    RawRow taken = taker.take(row, header);
    take(taken);
    rows.addAll(taker.units(row, taken));
  }

  private void unitRow(Block.Row row, Header header, int index) {
    if (row.filled().size() == 1) {
      text(new Block.Text(row.place(), row.cell(row.filled().get(0)).text()), index < lastRow);
      return;
    }
    String words =
        turned
            .computeIfAbsent(header, h -> new TurnedTable(h, headerPlace(h), year, taker))
            .add(row);
    account.add(new AccountLine(row.place(), AccountLine.Kind.UNIT, "", words));
  }

  /** Where the header of these columns stood first. */
  private Place headerPlace(Header header) {
    return headerPlaces.getOrDefault(header, Place.FILE);
  }

  private void take(RawRow raw) {
    boolean noNumber = raw.number().kind() == RowNumbers.Kind.NONE;
    if (noNumber && raw.isBlankBesideLabel() && !rows.isEmpty()) {
      RawRow above = rows.get(rows.size() - 1);
      boolean goesOn =
          BEGINS_SMALL.matcher(raw.label().text()).matches()
              && !above.label().text().matches("(?s).*[.:!?]$");
      if (goesOn) {
        rows.set(rows.size() - 1, above.continuedBy(raw.label()));
        account.add(
            new AccountLine(
                raw.place(), AccountLine.Kind.CONTINUED, "", Brief.of(raw.label().text())));
        findings.add(
            new Finding(
                FindingKind.LABEL_CONTINUED,
                raw.place(),
                Brief.of(raw.label().text()),
                Phrases.format(
                    "dòng không số, không dấu, bắt đầu bằng chữ thường: \"%s\"",
                    "a row without number or mark that begins in lower case: \"%s\"",
                    Brief.of(raw.label().text())),
                new Words(
                    "đọc là phần nối của " + above.place().words().vi(),
                    "read as the end of " + above.place().words().en())));
        return;
      }
    }
    cutInTwo(raw, noNumber);
    rows.add(raw);
    account.add(new AccountLine(raw.place(), AccountLine.Kind.TARGET, "", ""));
  }

  /** The cells of a row may stand beside the second half of its sentence, on the next page. */
  private void cutInTwo(RawRow raw, boolean noNumber) {
    if (!noNumber || rows.isEmpty()) {
      return;
    }
    RawRow above = rows.get(rows.size() - 1);
    boolean cut =
        above.number().kind() != RowNumbers.Kind.NONE
            && above.hasNoValues()
            && BEGINS_SMALL.matcher(raw.label().text()).matches();
    if (cut) {
      findings.add(
          new Finding(
              FindingKind.LABEL_CONTINUED,
              raw.place(),
              Brief.of(raw.label().text()),
              Phrases.format(
                  "dòng không số, bắt đầu bằng chữ thường, có số liệu mà dòng trên không có: \"%s\"",
                  "a row without number that begins in lower case has the cells the row above lacks: \"%s\"",
                  Brief.of(raw.label().text())),
              Phrases.format(
                  "đọc là dòng con của %s; nếu là phần nối thì gộp hai dòng",
                  "read as a sub-row of %s; if it is the same sentence, join the two rows",
                  above.place().words())));
    }
  }

  private void text(Block.Text text, boolean inside) {
    Optional<Footnote> note = Footnote.of(text.place(), text.text());
    String bare = Markup.bare(text.text());
    if (note.isPresent()) {
      footnotes.add(note.get());
      account.add(new AccountLine(text.place(), AccountLine.Kind.FOOTNOTE, "", Brief.of(bare)));
    } else if (inside && SECTION.matcher(bare).matches()) {
      take(taker.take(section(text.place(), bare), headers.get(headers.size() - 1)));
    } else {
      account.add(new AccountLine(text.place(), AccountLine.Kind.TEXT, "", Brief.of(bare)));
      if (!bare.isEmpty() && !PAGE_NUMBER.matcher(bare).matches()) {
        (inside ? unclear : outside).add(text);
      }
    }
  }

  /** A section title across the whole table, put into the columns it would have stood in. */
  private Block.Row section(Place place, String bare) {
    Header header = headers.get(headers.size() - 1);
    int number = header.index(Role.NUMBER);
    int label = header.index(Role.LABEL);
    List<TableCell> cells =
        new ArrayList<>(Collections.nCopies(Math.max(number, label) + 1, TableCell.EMPTY));
    int end = bare.indexOf(' ');
    cells.set(label, TableCell.text(number < 0 ? bare : bare.substring(end + 1).strip()));
    if (number >= 0) {
      cells.set(number, TableCell.text(bare.substring(0, end)));
    }
    return new Block.Row(place, cells);
  }

  /** Notes whose marks lost their raising; whatever else stood between the rows is asked. */
  private void leftOverTexts() {
    Set<String> called = new HashSet<>();
    rows.forEach(r -> called.addAll(r.label().calls()));
    footnotes.forEach(f -> called.remove(f.mark()));
    unclear.removeIf(text -> isPlainNote(text, called));
    outside.removeIf(text -> isPlainNote(text, called));
    for (Block.Text text : unclear) {
      String bare = Brief.of(Markup.bare(text.text()));
      findings.add(
          new Finding(
              FindingKind.TEXT_BETWEEN_ROWS,
              text.place(),
              bare,
              Phrases.format("chữ xen giữa bảng: \"%s\"", "text between rows: \"%s\"", bare),
              new Words("không đọc thành dòng nào", "read as no row")));
    }
    if (!headers.isEmpty()) {
      outside.forEach(text -> OtherTables.figures(text).ifPresent(findings::add));
    }
  }

  private boolean isPlainNote(Block.Text text, Set<String> called) {
    Optional<Footnote> note = Footnote.plain(text.place(), Markup.bare(text.text()));
    if (note.isEmpty() || !called.remove(note.get().mark())) {
      return false;
    }
    footnotes.add(note.get());
    account.replaceAll(
        l ->
            l.place().equals(text.place())
                ? new AccountLine(l.place(), AccountLine.Kind.FOOTNOTE, "", l.text())
                : l);
    return true;
  }

  private static String textOf(Block block) {
    if (block instanceof Block.Text text) {
      return Brief.of(Markup.bare(text.text()));
    }
    Block.Row row = (Block.Row) block;
    List<String> cells =
        row.filled().stream().map(i -> Brief.of(Markup.bare(row.cell(i).text()))).toList();
    return Brief.to(String.join(" | ", cells), LONGEST_LINE);
  }

  List<Header> headers() {
    return headers;
  }

  List<RawRow> rows() {
    return rows;
  }

  List<Footnote> footnotes() {
    return footnotes;
  }

  List<AccountLine> account() {
    return account;
  }

  int repeatedLines() {
    return repeatedLines;
  }
}
