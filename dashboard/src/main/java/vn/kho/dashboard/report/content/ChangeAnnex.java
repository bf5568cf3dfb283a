package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;
import vn.kho.dashboard.text.Numbers;

/** Biểu 9: how the figures moved since the issue before. */
final class ChangeAnnex implements AnnexTable {
  private final Issue issue;

  ChangeAnnex(Issue issue) {
    this.issue = issue;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 5, Align.CENTER),
        new Column("Nội dung", 40, Align.LEFT),
        new Column("Bản trước", 14, Align.RIGHT),
        new Column("Bản này", 14, Align.RIGHT),
        new Column("Nguyên nhân", 27, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    for (Issue.Change change : issue.changes()) {
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  Piece.of(String.valueOf(rows.size() + 1)),
                  Piece.of(change.about()),
                  Piece.of(change.before().isEmpty() ? Numbers.UNKNOWN : change.before()),
                  Piece.of(change.after().isEmpty() ? Numbers.UNKNOWN : change.after()),
                  Piece.of(change.reasons()))));
    }
    if (rows.isEmpty()) {
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  Piece.of(""),
                  Piece.of(
                      Wording.text("annex.same", Map.of("id", String.valueOf(issue.previousId())))),
                  Piece.of(""),
                  Piece.of(""),
                  Piece.of(""))));
    }
    return rows;
  }
}
