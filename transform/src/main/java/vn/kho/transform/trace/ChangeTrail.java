package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Problem;
import vn.kho.transform.duck.ContractRows.Row;

/** A row of mart_changes: its parts added up, and the cells in only one of the two snapshots. */
final class ChangeTrail {

  private static final List<String> CAUSES =
      List.of(
          "new_reports",
          "late_reports",
          "corrections",
          "estimate_to_final",
          "boundary",
          "plan_revision",
          "rule_change");

  private final Published published;
  private final ResultTrail results;
  private final AttainmentTrail attainment;

  ChangeTrail(Published published, ResultTrail results, AttainmentTrail attainment) {
    this.published = published;
    this.results = results;
    this.attainment = attainment;
  }

  void tell(Trail trail, Row row) {
    if (row.text("measure").equals("verdict")) {
      verdict(trail, row);
    } else {
      parts(trail, row);
    }
    figures(trail, row);
  }

  /** A verdict has no parts, only what turned it. */
  private static void verdict(Trail trail, Row row) {
    String turned =
        " = "
            + Objects.requireNonNullElse(row.find("old_verdict"), "–")
            + " → "
            + Objects.requireNonNullElse(row.find("new_verdict"), "–")
            + " ("
            + row.text("causes")
            + ")";
    trail.say(1, "new_verdict" + turned, "new_verdict" + turned);
  }

  private static void parts(Trail trail, Row row) {
    BigDecimal sum = orZero(row.findDecimal("old_value"));
    StringBuilder vi = new StringBuilder(Figure.of(sum).vi());
    StringBuilder en = new StringBuilder(Figure.of(sum).en());
    for (String cause : CAUSES) {
      BigDecimal part = orZero(row.findDecimal(cause));
      if (part.signum() != 0) {
        Message signed = Figure.signed(part);
        vi.append(' ').append(signed.vi()).append(" (").append(cause).append(')');
        en.append(' ').append(signed.en()).append(" (").append(cause).append(')');
        sum = sum.add(part);
      }
    }
    trail.say(1, "new_value = " + vi, "new_value = " + en);
    trail.compare(1, "new_value", sum, orZero(row.findDecimal("new_value")));
  }

  private void figures(Trail trail, Row row) {
    Trail now = new Trail();
    figure(now, row, "new_value", published, results, attainment);
    Optional<Trail> then = before(row);
    if (then.isEmpty()) {
      String gone = row.text("from_snapshot");
      trail.say(
          1,
          "Bản %s không còn giữ; chỉ còn số của bản này.".formatted(gone),
          "Snapshot %s is not kept any more; only this one's figure is left.".formatted(gone));
    } else {
      difference(trail, then.get(), now);
      trail.say(1, "Số ở bản " + row.text("from_snapshot"), "In " + row.text("from_snapshot"));
      trail.append(row.text("from_snapshot"), then.get());
    }
    trail.say(1, "Số ở bản " + row.text("to_snapshot"), "In " + row.text("to_snapshot"));
    trail.append(row.text("to_snapshot"), now);
  }

  private static BigDecimal orZero(@Nullable BigDecimal figure) {
    return figure == null ? BigDecimal.ZERO : figure;
  }

  /** The figure in the snapshot before, when that is still kept. */
  private Optional<Trail> before(Row row) {
    try (Published then = published.other(row.text("from_snapshot"))) {
      ResultTrail thenResults = new ResultTrail(then);
      Trail trail = new Trail();
      figure(trail, row, "old_value", then, thenResults, new AttainmentTrail(then, thenResults));
      return Optional.of(trail);
    } catch (Problem notKept) {
      return Optional.empty();
    }
  }

  private static void figure(
      Trail trail,
      Row row,
      String changed,
      Published in,
      ResultTrail results,
      AttainmentTrail attainment) {
    String unit = row.text("org_unit_id");
    String period = row.text("period");
    String target = row.find("target_id");
    if (target == null) {
      results
          .find(
              Objects.requireNonNullElse(row.find("on_boundary"), "reported"),
              unit,
              row.text("indicator_id"),
              period)
          .ifPresent(
              found -> {
                hold(trail, row, changed, found.findDecimal("value"));
                results.tell(trail, 2, found);
              });
      return;
    }
    in.list("mart_attainment", Map.of("target_id", target, "org_unit_id", unit, "period", period))
        .forEach(
            found -> {
              boolean isTarget = row.text("measure").equals("target");
              hold(
                  trail,
                  row,
                  changed,
                  found.findDecimal(isTarget ? "target_value" : "actual_value"));
              attainment.tell(trail, 2, found);
            });
  }

  /** The figure of the change is the one of its snapshot; a verdict has none. */
  private static void hold(Trail trail, Row row, String changed, @Nullable BigDecimal there) {
    if (!row.text("measure").equals("verdict")) {
      trail.compare(2, changed, there, row.findDecimal(changed));
    }
  }

  private static void difference(Trail trail, Trail then, Trail now) {
    say(trail, "Ô mới có: ", "Cell only in the new: ", only(now, then));
    say(trail, "Ô không còn dùng: ", "Cell only in the old: ", only(then, now));
  }

  private static void say(Trail trail, String vi, String en, Set<Row> facts) {
    for (Row fact : facts) {
      Message where = CellWords.where(fact);
      String unit = fact.text("org_unit_id") + " · ";
      trail.say(1, vi + unit + where.vi(), en + unit + where.en());
    }
  }

  private static Set<Row> only(Trail here, Trail there) {
    Set<String> known = new LinkedHashSet<>();
    there.cells().forEach(cell -> known.add(cell.fact().text("result_id")));
    Set<String> said = new LinkedHashSet<>();
    Set<Row> only = new LinkedHashSet<>();
    for (Trail.Cell cell : here.cells()) {
      String id = cell.fact().text("result_id");
      if (!known.contains(id) && said.add(id)) {
        only.add(cell.fact());
      }
    }
    return only;
  }
}
