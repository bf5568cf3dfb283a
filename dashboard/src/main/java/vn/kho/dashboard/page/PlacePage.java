package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.original.Original;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.Submission;
import vn.kho.dashboard.store.Sight;
import vn.kho.dashboard.store.WarehouseFiles;

/** A place in a received file that something is said of, refused or not: the sheet around it. */
final class PlacePage implements Page {
  static final String PATH = "/nguon/tep";
  private static final int LONGEST_TEXT = 100;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "cell";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  /**
   * A place in a file.
   *
   * @param submissionId of a file of results; null for a plan's or another file, found by its name
   * @param found the text that stands there, which finds its column where that has no name
   */
  record Place(
      @Nullable String submissionId,
      String fileName,
      @Nullable String sheet,
      int row,
      @Nullable String column,
      @Nullable String found) {

    /** Empty where the reader may not open it. */
    String href(Visit visit) {
      if (submissionId == null && !Sight.current().isAll()) {
        return "";
      }
      Address address = visit.address().at(PATH);
      address =
          submissionId == null
              ? address.with("file", fileName)
              : address.with("submission", submissionId);
      return address
          .with("sheet", shortOrNothing(sheet))
          .with("row", String.valueOf(row))
          .with("column", shortOrNothing(column))
          .with("found", shortOrNothing(found))
          .href();
    }

    private static String shortOrNothing(@Nullable String text) {
      return text == null || text.length() > LONGEST_TEXT ? "" : text;
    }
  }

  /** A file and its digest. */
  private record Found(String fileName, String sha256, @Nullable Submission submission) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Address address = visit.address();
    Found file = find(visit);
    int row = row(address);
    String sheet = address.find("sheet").orElse(null);
    String column = address.find("column").orElse("");
    String text = address.find("found").orElse(null);
    Sheet around =
        Sight.current().isAll()
            ? Original.around(
                    visit.store().warehouse().originals(),
                    file.sha256(),
                    new Original.Place(sheet, row, column, text))
                .map(Sheet::of)
                .orElse(Sheet.NONE)
            : Sheet.NONE;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("indicator", file.fileName());
    values.put("cellUnit", "");
    values.put("where", where(visit, sheet, row, column));
    values.put("facts", facts(visit, file, text));
    values.put("letters", around.letters());
    values.put("lines", around.lines());
    values.put("cellNote", visit.texts().get("cell.line.place"));
    Submission submission = file.submission();
    values.put("isSimulated", submission != null && submission.isSimulated());
    return values;
  }

  /** Of results only what the reader may see is found; other files are for who sees everything. */
  private static Found find(Visit visit) {
    Optional<String> id = visit.address().find("submission");
    if (id.isPresent()) {
      Submission submission =
          Submission.find(visit.session(), id.get())
              .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id.get()));
      return new Found(submission.fileName(), submission.fileSha256(), submission);
    }
    String name = visit.address().find("file").orElse("");
    if (!Sight.current().isAll()) {
      throw Problem.of(ProblemCode.NOT_FOUND, name);
    }
    return new WarehouseFiles(visit.store().warehouse())
        .listOriginals().stream()
            .filter(original -> original.fileName().equals(name))
            .reduce((older, newer) -> newer)
            .map(original -> new Found(original.fileName(), original.sha256(), null))
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, name));
  }

  private static int row(Address address) {
    String row = address.find("row").orElse("");
    if (!row.matches("[1-9]\\d{0,6}")) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, "row", row);
    }
    return Integer.parseInt(row);
  }

  private static String where(Visit visit, @Nullable String sheet, int row, String column) {
    List<String> parts = new ArrayList<>();
    if (sheet != null) {
      parts.add(visit.texts().get("quality.sheet", sheet));
    }
    parts.add(visit.texts().get("quality.row", row));
    if (!column.isEmpty()) {
      parts.add(visit.texts().get("quality.column", column));
    }
    return String.join(" · ", parts);
  }

  private static List<TargetView.Fact> facts(Visit visit, Found file, @Nullable String text) {
    List<TargetView.Fact> facts = new ArrayList<>();
    if (text != null) {
      facts.add(new TargetView.Fact(visit.texts().get("column.found"), "“" + text + "”"));
    }
    Submission submission = file.submission();
    if (submission != null) {
      facts.add(
          new TargetView.Fact(
              visit.texts().get("column.received"), visit.numbers().date(submission.receivedOn())));
    }
    String digest = file.sha256().substring(0, Math.min(16, file.sha256().length())) + "…";
    facts.add(new TargetView.Fact(visit.texts().get("column.digest"), digest));
    return facts;
  }
}
