package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * Which files get a broken row, and the list of what must be found, itself no table ingest knows.
 */
final class Dirt {
  static final String LIST = "DIRTY.csv";
  private static final double SHARE_OF_FILES = 0.12;

  private final Dice seed;
  private final List<String> list = new ArrayList<>();

  Dirt(Dice seed) {
    this.seed = seed.with("dirt");
    list.add("file,row,code");
    list.add(LIST + ",1," + IssueCode.FILE_KIND_UNKNOWN.code());
  }

  /** What to add to the letter; null: nothing. The province's own letters stay clean. */
  @Nullable Broken pick(Letter letter) {
    Dice dice = seed.with(letter.name());
    if (letter.sender().isPunctual() || !dice.happens(SHARE_OF_FILES)) {
      return null;
    }
    Broken broken = Broken.KINDS.get(dice.with("kind").below(Broken.KINDS.size()));
    return broken.fits(letter.received()) ? broken : null;
  }

  /** Notes broken rows that stand behind the good ones, row numbers as a spreadsheet shows them. */
  void note(String file, int goodRows, Broken broken) {
    for (int i = 0; i < broken.rows().size(); i++) {
      list.add(file + "," + (goodRows + 2 + i) + "," + broken.code().code());
    }
  }

  String list() {
    return String.join("\n", list) + "\n";
  }
}
