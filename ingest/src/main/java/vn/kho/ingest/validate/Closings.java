package vn.kho.ingest.validate;

import static vn.kho.ingest.parse.Column.optional;
import static vn.kho.ingest.parse.Column.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kho.ingest.codelist.ReferenceSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.parse.Layout;
import vn.kho.ingest.parse.Parsed;
import vn.kho.ingest.parse.Periods;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Which periods are closed since when. What comes later for them is an exception to record. */
public final class Closings {
  /** Columns of a file of closings. */
  public static final Layout LAYOUT =
      Layout.of(
          "closings",
          List.of(value("period", "Kỳ"), value("closed_on", "Ngày khoá sổ", "Ngày chốt")),
          List.of(optional("note", "Ghi chú")));

  private final List<Closing> closings = new ArrayList<>();
  private final List<Issue> issues;

  /** No period is closed yet; findings on files of closings go to {@code issues}. */
  public Closings(List<Issue> issues) {
    this.issues = issues;
  }

  /**
   * A closed period.
   *
   * @param on the last day on which figures for it were taken as usual
   */
  public record Closing(Period period, LocalDate on) {}

  /** Adds the rows of a file. */
  public void add(ReferenceSource source) {
    RowCells cells = new RowCells(source.header(), Place.of(source.file()), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (cells.hasWidth()) {
        add(cells);
      }
    }
  }

  private void add(RowCells cells) {
    String text = cells.get("period");
    Parsed<Period> read = text.isEmpty() ? null : Periods.parse(text);
    Period period = read == null ? null : cells.accept("period", read);
    LocalDate on = cells.findDate("closed_on");
    if (cells.isFine() && period != null && on != null) {
      closings.add(new Closing(period, on));
    }
  }

  /** The closing that a figure of {@code period} missed; empty when it came in time. */
  public Optional<Closing> missed(Period period, LocalDate received) {
    return closings.stream()
        .filter(closing -> !period.start().isBefore(closing.period().start()))
        .filter(closing -> !period.end().isAfter(closing.period().end()))
        .filter(closing -> received.isAfter(closing.on()))
        .min(Comparator.comparing(Closing::on));
  }
}
