package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/** The rank of a unit in a year: the units of its level under the same parent, the best first. */
final class RankTrail {

  /** So many of the peers are named. */
  private static final int MOST_NAMED = 5;

  private final Published published;
  private final ResultTrail results;

  RankTrail(Published published, ResultTrail results) {
    this.published = published;
    this.results = results;
  }

  void tell(Trail trail, Row row) {
    BigDecimal rank = row.findDecimal("rank_among_peers");
    if (rank == null) {
      return;
    }
    Row unit = published.units().get(row.text("org_unit_id"));
    List<Row> peers = unit == null ? List.of() : peers(row, unit);
    BigDecimal own = row.findDecimal("value");
    long better = peers.stream().filter(peer -> isBetter(row, value(peer), own)).count();
    Message best = named(peers);
    trail.say(
        1,
        "rank_among_peers: %d đơn vị cùng cấp, cùng cấp trên, có số đủ cả năm; cao nhất: %s"
            .formatted(peers.size(), best.vi()),
        "rank_among_peers: %d units of its level and parent with the whole year; first: %s"
            .formatted(peers.size(), best.en()));
    trail.compare(1, "rank_among_peers", BigDecimal.valueOf(better + 1), rank);
    trail.compare(1, "peers", BigDecimal.valueOf(peers.size()), row.findDecimal("peers"));
  }

  private List<Row> peers(Row row, Row unit) {
    return published.units().values().stream()
        .filter(one -> one.text("level").equals(unit.text("level")))
        .filter(
            one -> Objects.equals(one.find("parent_org_unit_id"), unit.find("parent_org_unit_id")))
        .flatMap(
            one ->
                results
                    .find(
                        row.text("boundary"),
                        one.text("org_unit_id"),
                        row.text("indicator_id"),
                        row.text("year"))
                    .stream())
        .filter(ResultTrail::isWhole)
        .sorted(Comparator.comparing(RankTrail::value, order(row)))
        .toList();
  }

  private static BigDecimal value(Row result) {
    return Objects.requireNonNull(result.findDecimal("value"));
  }

  private boolean isBetter(Row row, BigDecimal one, @Nullable BigDecimal own) {
    return own != null && order(row).compare(one, own) < 0;
  }

  /** The best first. */
  private Comparator<BigDecimal> order(Row row) {
    boolean isLessBetter =
        published
            .indicator(row.text("indicator_id"))
            .filter(rule -> "decrease".equals(rule.find("desired_direction")))
            .isPresent();
    return isLessBetter ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  private Message named(List<Row> peers) {
    Function<Function<Message, String>, String> words =
        language ->
            peers.stream()
                .limit(MOST_NAMED)
                .map(
                    peer ->
                        published.unitName(peer.text("org_unit_id"))
                            + " "
                            + language.apply(Figure.of(value(peer))))
                .collect(Collectors.joining("; "));
    return new Message(words.apply(Message::vi), words.apply(Message::en));
  }
}
