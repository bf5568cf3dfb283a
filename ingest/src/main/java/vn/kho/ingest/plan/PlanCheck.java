package vn.kho.ingest.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.read.ReadLimits;

/** Reads one issued plan, holds it against the rules and the reviewed lists, loads nothing. */
public final class PlanCheck {

  private final PlanReading plan;
  private final @Nullable Prose prose;
  private final String planId;
  private final List<DraftLine> draft;
  private final Catalogue.@Nullable Comparison comparison;
  private final Findings findings;

  private PlanCheck(
      PlanReading plan,
      @Nullable Prose prose,
      String planId,
      List<DraftLine> draft,
      Catalogue.@Nullable Comparison comparison,
      Findings findings) {
    this.plan = plan;
    this.prose = prose;
    this.planId = planId;
    this.draft = draft;
    this.comparison = comparison;
    this.findings = findings;
  }

  /**
   * What the caller knows beforehand.
   *
   * @param data folder with {@code reference} and {@code plans}; may be absent
   * @param planId empty to derive it from the plan's head
   * @param thousands {@code dot}, {@code comma} or empty: the answer to an open question
   */
  public record Options(Path data, String planId, String thousands) {}

  /**
   * Reads and checks the file.
   *
   * @throws IOException when the file cannot be opened; what is wrong inside it is a finding
   */
  public static PlanCheck of(Path file, Options options) throws IOException {
    Findings findings = new Findings();
    NumberStyles.Answer answer =
        switch (options.thousands()) {
          case "dot" -> NumberStyles.Answer.DOT_THOUSANDS;
          case "comma" -> NumberStyles.Answer.COMMA_THOUSANDS;
          default -> NumberStyles.Answer.NONE;
        };
    PlanReading plan = new PlanReader(ReadLimits.forPlan(), answer, findings).read(file);
    Reference reference = Reference.read(options.data().resolve("reference"));
    String planId = options.planId().isEmpty() ? plan.head().planId() : options.planId();
    Optional<Catalogue> catalogue = Catalogue.find(options.data().resolve("plans"), planId);
    if (plan.hasTable()) {
      PlanFacts facts = new PlanFacts(plan, reference);
      PlanLint.check(plan, facts, findings);
      Catalogue.Comparison comparison = catalogue.map(c -> c.compare(plan, findings)).orElse(null);
      List<DraftLine> draft = new Draft(plan, facts, planId).lines();
      return new PlanCheck(plan, null, planId, draft, comparison, findings);
    }
    Prose prose = new Prose(plan.document());
    new ProseLint(plan, prose, reference, findings).check();
    Catalogue.Comparison comparison = catalogue.map(c -> c.compare(prose, findings)).orElse(null);
    List<DraftLine> draft = ProseDraft.lines(prose, plan, planId);
    return new PlanCheck(plan, prose, planId, draft, comparison, findings);
  }

  /** Whether something printed was not taken over. */
  public boolean isRefused() {
    return findings.count(Gravity.REFUSED) > 0;
  }

  PlanReading plan() {
    return plan;
  }

  Optional<Prose> prose() {
    return Optional.ofNullable(prose);
  }

  String planId() {
    return planId;
  }

  List<DraftLine> draft() {
    return draft;
  }

  Optional<Catalogue.Comparison> comparison() {
    return Optional.ofNullable(comparison);
  }

  Findings findings() {
    return findings;
  }
}
