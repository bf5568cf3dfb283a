package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.List;

/** The annexes: Biểu 1 to 7, the gate, and what changed since the issue before. */
final class AnnexWriter {
  private final Review review;
  private final FigureBook book;

  AnnexWriter(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
  }

  List<Annex> write(Gate gate, Issue issue) {
    RowWords words = new RowWords(review, book);
    RowCells cells = new RowCells(review, book, words);
    Origins origins = new Origins(review);
    List<Annex> annexes = new ArrayList<>();
    annexes.add(annex(1, new TargetAnnex(review, words, cells), List.of()));
    annexes.add(annex(2, new UnitAnnex(review, book, origins), List.of()));
    annexes.add(annex(3, new MilestoneAnnex(review, cells), List.of()));
    annexes.add(annex(4, new TrustAnnex(review, book), List.of()));
    annexes.add(annex(5, new CheckAnnex(review, words, cells), List.of()));
    annexes.add(annex(6, new DutyAnnex(review, book, origins), List.of()));
    annexes.add(annex(7, new DoubtAnnex(review, book, words, origins), List.of()));
    annexes.add(annex(8, new GateAnnex(gate, book, origins), issue.overrideNotes()));
    if (issue.previousId() != null) {
      annexes.add(annex(9, new ChangeAnnex(issue), List.of()));
    }
    return List.copyOf(annexes);
  }

  private Annex annex(int number, AnnexTable content, List<Paragraph> notes) {
    String name = "Biểu " + number;
    String title = Wording.text("annex." + number);
    book.at(name);
    Table table = new Table(name, title, "", content.columns(), content.rows());
    List<Block> blocks = new ArrayList<>(notes);
    if (!table.rows().isEmpty()) {
      blocks.add(table);
    } else if (notes.isEmpty()) {
      blocks.add(Paragraph.note(Wording.text("annex.none")));
    }
    if (number == 1) {
      blocks.add(Paragraph.note(Wording.text("annex.note")));
    }
    return new Annex("BIỂU " + number, title, blocks);
  }
}
