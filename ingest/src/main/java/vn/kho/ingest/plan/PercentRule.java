package vn.kho.ingest.plan;

import java.util.Set;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;

/** Growth of a share that does not say whether per cent or points; one dot with two meanings. */
final class PercentRule implements PlanRule {

  private static final Pattern GROWS =
      Pattern.compile(
          "(?<!\\p{L})(?:tăng|giảm)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern POINTS =
      Pattern.compile("điểm (?:phần trăm|%)|% điểm", Pattern.CASE_INSENSITIVE);

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow row : plan.rows()) {
      boolean share = row.isPercent() && row.label().contains("%");
      if (share && grows(row.label()) && !POINTS.matcher(row.label()).find()) {
        findings.add(
            PlanRule.of(
                FindingKind.PERCENT_OR_POINTS,
                row,
                Brief.of(row.label()),
                Phrases.format(
                    "\"%s\": các ô %s",
                    "\"%s\": cells %s", Brief.of(row.label()), TotalsRule.cells(row)),
                new Words(
                    "đọc là điểm phần trăm so với đầu kỳ; cần tỷ lệ đầu kỳ để chấm",
                    "read as points over the start of the term; the share at the start is needed to judge it")));
      }
    }
    twoStyles(plan, findings);
  }

  /** Whether a share's figures are what it gains or loses. */
  static boolean grows(String label) {
    return GROWS.matcher(label).find();
  }

  private static void twoStyles(PlanReading plan, Findings findings) {
    Set<NumberShape> certain = plan.shapes();
    boolean dots =
        certain.contains(NumberShape.DOT_THOUSANDS) && certain.contains(NumberShape.DOT_DECIMAL);
    boolean commas =
        certain.contains(NumberShape.COMMA_THOUSANDS)
            && certain.contains(NumberShape.COMMA_DECIMAL);
    if (dots || commas) {
      String sign = dots ? "." : ",";
      findings.add(
          new Finding(
              FindingKind.TWO_NUMBER_STYLES,
              Place.FILE,
              sign,
              Phrases.format(
                  "dấu \"%s\" vừa ngăn hàng nghìn vừa ngăn số lẻ trong một bảng",
                  "the sign \"%s\" parts thousands and decimals in one table", sign),
              new Words(
                  "số thường và số phần trăm được quyết định riêng cho từng cột",
                  "plain figures and percentages are decided apart for each column")));
    }
  }
}
