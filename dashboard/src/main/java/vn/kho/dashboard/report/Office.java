package vn.kho.dashboard.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.content.Gate;
import vn.kho.dashboard.report.content.Identity;
import vn.kho.dashboard.report.content.Issue;
import vn.kho.dashboard.report.content.Profile;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Review;
import vn.kho.dashboard.report.content.ReviewWriter;
import vn.kho.dashboard.store.SnapshotStore;

/** Writes drafts, and issues reports through the gate; each tells what changed since the last. */
public final class Office {
  private final Register register;
  private final Profile profile;
  private final Trail trail;

  public Office(Register register, Profile profile, SnapshotStore store) {
    this.register = register;
    this.profile = profile;
    this.trail = new Trail(store);
  }

  /**
   * How a report is issued.
   *
   * @param by who lets it pass with failed checks, and
   * @param reason why; both empty when the gate is open
   */
  public record Signing(String number, Optional<LocalDate> day, String by, String reason) {}

  /** A draft, with what changed since the last report issued for the same. */
  public Report draft(Review review) {
    return ReviewWriter.write(review, profile, withChanges(review, Issue.draft()));
  }

  /** Issues and freezes; its files are what they are from now on. */
  Register.Entry issue(Review review, Signing signing) throws IOException {
    String id = register.nextId();
    Issue issue =
        withChanges(
            review,
            new Issue(
                id,
                signing.day().orElse(null),
                signing.number(),
                signing.by(),
                signing.reason(),
                null,
                List.of()));
    Report report = ReviewWriter.write(review, profile, issue);
    Gate gate = report.gate();
    if (gate.isShut() && (signing.by().isEmpty() || signing.reason().isEmpty())) {
      String held =
          gate.items().stream()
              .filter(item -> item.gravity() == Gate.Gravity.HOLDS && !item.isClear())
              .map(item -> item.question() + ": " + item.count())
              .collect(Collectors.joining("; "));
      throw Problem.of(ProblemCode.REPORT_HELD, held);
    }
    Map<String, byte[]> files = ReportFiles.of(report, EnumSet.allOf(Formats.class));
    register.freeze(id, facts(report.identity(), signing), files);
    return register.find(id).orElseThrow();
  }

  private static Map<String, String> facts(Identity identity, Signing signing) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("plan", identity.planId());
    facts.put("plan_version", String.valueOf(identity.planVersion()));
    facts.put("unit", identity.orgUnitId());
    facts.put("period", identity.period());
    facts.put("snapshot", identity.snapshotId());
    facts.put("as_of", identity.asOf().toString());
    facts.put("number", signing.number());
    facts.put("date", signing.day().map(LocalDate::toString).orElse(""));
    facts.put("by", signing.by());
    facts.put("reason", signing.reason());
    return facts;
  }

  private Issue withChanges(Review review, Issue issue) {
    Identity identity = review.identity();
    Optional<Register.Entry> last =
        register.findLast(identity.planId(), identity.orgUnitId(), identity.period());
    if (last.isEmpty()) {
      return issue;
    }
    String since = last.get().get("snapshot");
    byte[] figures =
        register.files(last.get()).entrySet().stream()
            .filter(file -> file.getKey().endsWith(".csv"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(new byte[0]);
    Report without = ReviewWriter.write(review, profile, issue);
    return issue.after(
        last.get().id(),
        PreviousFigures.compare(figures, since, without, trail.since(since, review)));
  }
}
