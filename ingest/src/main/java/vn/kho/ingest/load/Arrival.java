package vn.kho.ingest.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.ReportState;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.write.StoredFigures.Stored;

/**
 * When a figure came, as the figures of one key are put in order: the day of receipt, then the
 * status; of one day and status the moment of loading only where the figure was loaded on the day
 * it was received, and else what it says, the greater last.
 *
 * @param moment null for a figure dated back
 */
record Arrival(
    LocalDate receivedOn,
    Status status,
    @Nullable Instant moment,
    ReportState state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator)
    implements Comparable<Arrival> {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  private static final Comparator<Arrival> ORDER =
      Comparator.comparing(Arrival::receivedOn)
          .thenComparing(Arrival::status)
          .thenComparing(Arrival::moment, nothingFirst())
          .thenComparing(Arrival::rank)
          .thenComparing(Arrival::value, nothingFirst())
          .thenComparing(Arrival::numerator, nothingFirst())
          .thenComparing(Arrival::denominator, nothingFirst());

  static Arrival of(ResultFact fact, Instant now) {
    return new Arrival(
        fact.receivedOn(),
        fact.status(),
        momentOf(fact.receivedOn(), now),
        fact.state(),
        fact.value(),
        fact.numerator(),
        fact.denominator());
  }

  static Arrival of(Stored stored) {
    return new Arrival(
        stored.receivedOn(),
        Status.valueOf(stored.status().toUpperCase(Locale.ROOT)),
        momentOf(stored.receivedOn(), stored.recordedAt()),
        ReportState.valueOf(stored.state().toUpperCase(Locale.ROOT)),
        stored.value(),
        stored.numerator(),
        stored.denominator());
  }

  private static @Nullable Instant momentOf(LocalDate receivedOn, Instant recorded) {
    return LocalDate.ofInstant(recorded, VIETNAM).equals(receivedOn) ? recorded : null;
  }

  private int rank() {
    return switch (state) {
      case VALUE -> 2;
      case NOT_APPLICABLE -> 1;
      case NOT_REPORTED -> 0;
    };
  }

  private static <T extends Comparable<? super T>> Comparator<@Nullable T> nothingFirst() {
    return Comparator.nullsFirst(Comparator.<T>naturalOrder());
  }

  @Override
  public int compareTo(Arrival other) {
    return ORDER.compare(this, other);
  }
}
