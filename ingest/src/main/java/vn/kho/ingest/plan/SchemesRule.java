package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;

/** A scheme that two rows name under different owners, or different titles. */
final class SchemesRule implements PlanRule {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{5,200})[”\"]?");

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    Map<String, List<PlanRow>> rows = new LinkedHashMap<>();
    for (PlanRow row : plan.rows()) {
      for (TextFigure figure : facts.numbers(row)) {
        Matcher number = DIGITS.matcher(figure.words());
        if (figure.kind() == TextFigure.Kind.SCHEME && number.find()) {
          rows.computeIfAbsent(number.group(), n -> new ArrayList<>()).add(row);
        }
      }
    }
    rows.forEach((number, named) -> check(number, named, facts, findings));
  }

  private static void check(String number, List<PlanRow> rows, PlanFacts facts, Findings findings) {
    Set<Set<String>> owners = new LinkedHashSet<>();
    rows.forEach(r -> owners.add(owners(r, facts)));
    if (rows.size() < 2 || owners.size() < 2) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (PlanRow row : rows) {
      Matcher title = QUOTED.matcher(row.label());
      String quoted = title.find() ? " “" + Brief.to(title.group(1), 60) + "”" : "";
      parts.add("%s%s: %s".formatted(row.rowNo(), quoted, row.owner()));
    }
    findings.add(
        PlanRule.of(
            FindingKind.SCHEME_TWO_OWNERS,
            rows.get(rows.size() - 1),
            number,
            Phrases.format(
                "đề án %s ở %d dòng với đầu mối khác nhau: %s",
                "scheme %s stands on %d rows with different owners: %s",
                number,
                rows.size(),
                String.join("; ", parts)),
            new Words("giữ cả hai, cùng một đề án", "both are kept under one scheme")));
  }

  private static Set<String> owners(PlanRow row, PlanFacts facts) {
    Set<String> owners = new TreeSet<>();
    for (String part : OwnersRule.parts(row.owner())) {
      String spelling = Reference.spelling(part);
      owners.add(facts.reference().departments().getOrDefault(spelling, spelling));
    }
    return owners;
  }
}
