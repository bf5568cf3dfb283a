package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;

/** The rules that can be held against a plan without a table. */
final class ProseLint {

  private static final Pattern ODD_START =
      Pattern.compile("^(\\p{Ll}{1,3})\\. ?(\\p{Lu}\\S*(?: \\S+){0,6}).*$");

  private final PlanReading plan;
  private final Prose prose;
  private final PlanFacts facts;
  private final Findings findings;

  ProseLint(PlanReading plan, Prose prose, Reference reference, Findings findings) {
    this.plan = plan;
    this.prose = prose;
    this.facts = new PlanFacts(plan, reference);
    this.findings = findings;
  }

  void check() {
    sections();
    oddNumbers();
    if (plan.head().hasPeriod()) {
      for (Prose.Paragraph paragraph : prose.paragraphs()) {
        YearsRule.text(
            plan,
            paragraph.text(),
            TextFigures.scan(paragraph.text()),
            paragraph::place,
            paragraph.section(),
            findings);
      }
    }
    for (Prose.Numbered number : prose.numbers()) {
      if (number.figure().kind() == TextFigure.Kind.FIGURE && number.figure().value() == null) {
        open(number);
      }
    }
    totals();
  }

  private void sections() {
    String parent = "";
    int previous = 0;
    Map<String, Place> seen = new LinkedHashMap<>();
    for (Prose.Section section : prose.sections()) {
      boolean arabic = section.printed().matches("\\d+");
      String own = arabic ? section.path().replaceAll("\\.?\\d+$", "") : "";
      Place before = seen.putIfAbsent(section.path(), section.place());
      if (before != null) {
        findings.add(
            new Finding(
                FindingKind.NUMBER_TWICE,
                section.place(),
                section.path(),
                "",
                section.printed(),
                Phrases.format(
                    "mục %s đã có ở %s",
                    "section %s stands already on %s",
                    Phrases.same(section.path()),
                    before.words()),
                new Words("con số ở cả hai mục đếm nối nhau", "figures of both are counted on")));
      }
      if (!arabic || !own.equals(parent)) {
        previous = 0;
        parent = own;
      }
      if (arabic) {
        int number = Integer.parseInt(section.printed());
        if (number > previous + 1) {
          missing(section, previous + 1, number - 1);
        }
        previous = Math.max(previous, number);
      }
    }
  }

  private void missing(Prose.Section section, int first, int last) {
    String gap = first == last ? String.valueOf(first) : first + "–" + last;
    findings.add(
        new Finding(
            FindingKind.NUMBER_MISSING,
            section.place(),
            section.path(),
            "",
            section.printed(),
            Phrases.format(
                "thiếu mục %s trước mục %s",
                "section %s is missing before %s", gap, section.path()),
            new Words(
                "các mục giữ số như in; mục trước có thể dùng gạch đầu dòng thay số",
                "sections keep their printed numbers; the ones before may be dashes")));
  }

  /** "s. Hoạt động" where a 5 was, "ra. TỔ CHỨC" where III was: a scan misread the number. */
  private void oddNumbers() {
    for (Prose.Paragraph paragraph : prose.paragraphs()) {
      Matcher odd = ODD_START.matcher(paragraph.text());
      if (odd.matches()) {
        findings.add(
            new Finding(
                FindingKind.SECTION_NUMBER_UNCLEAR,
                paragraph.place(0),
                paragraph.section(),
                "",
                odd.group(1) + ".",
                Phrases.format(
                    "\"%s. %s…\" mở đầu như một mục mà không có số",
                    "\"%s. %s…\" begins like a section but has no number",
                    odd.group(1),
                    odd.group(2)),
                Phrases.format(
                    "con số phía sau vẫn được liệt kê, dưới mục trước (%s); sửa số mục rồi đọc lại",
                    "the figures after it are listed, under the section before (%s); mend the number and read again",
                    paragraph.section())));
      }
    }
  }

  private void open(Prose.Numbered number) {
    findings.add(
        new Finding(
            FindingKind.NUMBER_TWO_READINGS,
            number.place(),
            number.rowNo(),
            "",
            number.figure().words(),
            Phrases.format(
                "\"%s\": hàng nghìn hay số lẻ?",
                "\"%s\": thousands or a fraction?", number.figure().words()),
            new Words("giá trị để trống", "the value is left empty")));
  }

  /** A total of one thing against so many of it from each unit. */
  private void totals() {
    Map<String, Prose.Numbered> totals = new LinkedHashMap<>();
    for (Prose.Numbered number : prose.targets()) {
      TextFigure figure = number.figure();
      if (figure.isFigure()
          && !figure.isPercent()
          && !figure.isPerUnit()
          && figure.max() == null
          && !figure.comparator().isEmpty()) {
        totals.putIfAbsent(Things.canonical(figure.thing()), number);
      }
    }
    for (Prose.Numbered number : prose.targets()) {
      TextFigure each = number.figure();
      Prose.Numbered total = totals.get(Things.canonical(each.thing()));
      if (!each.isFigure() || !each.isPerUnit() || each.isPercent() || total == null) {
        continue;
      }
      Optional<Integer> units = facts.inForce(each.perLevels(), facts.start());
      if (units.isPresent()) {
        BigDecimal owed = each.number().multiply(BigDecimal.valueOf(units.get()));
        if (owed.compareTo(total.figure().number()) > 0) {
          findings.add(perUnit(number, total, units.get(), owed));
        }
      }
    }
  }

  private static Finding perUnit(
      Prose.Numbered each, Prose.Numbered total, int units, BigDecimal owed) {
    Words level = PerUnitRule.levelWords(each.figure().perLevels());
    Words where = total.place().words();
    return new Finding(
        FindingKind.TOTAL_VS_PER_UNIT,
        each.place(),
        each.rowNo(),
        "",
        each.figure().words(),
        new Words(
            "\"%s\" × %d %s đang có = %s; chung chỉ \"%s\" (%s)"
                .formatted(
                    each.figure().words(),
                    units,
                    level.vi(),
                    Shown.number(owed),
                    total.figure().words(),
                    where.vi()),
            "\"%s\" × %d %s in force = %s; over all only \"%s\" (%s)"
                .formatted(
                    each.figure().words(),
                    units,
                    level.en(),
                    Shown.number(owed),
                    total.figure().words(),
                    where.en())),
        new Words("đọc thành hai chỉ tiêu riêng", "read as two targets"));
  }
}
