package vn.kho.ingest.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The draft of a plan in prose: the sections that hold figures, and the figures. */
final class ProseDraft {

  private ProseDraft() {}

  static List<DraftLine> lines(Prose prose, PlanReading plan, String planId) {
    List<DraftLine> lines = new ArrayList<>();
    Set<String> withFigures = new HashSet<>();
    prose.targets().forEach(n -> withFigures.add(n.paragraph().section()));
    for (Prose.Section section : prose.sections()) {
      boolean above = withFigures.stream().anyMatch(s -> s.startsWith(section.path() + "."));
      if (withFigures.contains(section.path()) || above) {
        lines.add(heading(section, prose, plan, planId));
      }
    }
    for (Prose.Numbered number : prose.targets()) {
      lines.add(figure(number, plan, planId));
    }
    return lines;
  }

  /** The times all paragraphs of a section give, so that a year left over is not lost. */
  private static String said(Prose.Section section, Prose prose, PlanReading plan) {
    Set<String> marks = new LinkedHashSet<>();
    for (Prose.Paragraph paragraph : prose.paragraphs()) {
      if (paragraph.section().equals(section.path())) {
        List<TextFigure> numbers = TextFigures.scan(paragraph.text());
        String said = SaidPeriods.of(plan.head(), paragraph.text(), numbers);
        marks.addAll(List.of(said.split("\\|")));
      }
    }
    return marks.stream().filter(m -> m.matches("(?:19|20)\\d\\d|\\.\\..*")).collect(joining("|"));
  }

  private static DraftLine heading(
      Prose.Section section, Prose prose, PlanReading plan, String planId) {
    int dot = section.path().lastIndexOf('.');
    return new DraftLine(
        planId,
        section.path(),
        dot < 0 ? "" : section.path().substring(0, dot),
        section.title(),
        "qualitative",
        "",
        "",
        "",
        "",
        "province",
        "",
        plan.period(),
        "",
        "",
        "",
        "",
        "printed_text",
        "",
        section.place().number(),
        "",
        said(section, prose, plan),
        "");
  }

  private static DraftLine figure(Prose.Numbered number, PlanReading plan, String planId) {
    TextFigure figure = number.figure();
    boolean parameter = figure.kind() == TextFigure.Kind.PARAMETER;
    return new DraftLine(
        planId,
        number.rowNo(),
        number.paragraph().section(),
        Brief.to(number.paragraph().text(), 200),
        parameter ? "parameter" : FigureKinds.kind(figure),
        parameter ? "" : FigureKinds.comparator(figure),
        Shown.number(figure.value()),
        Shown.number(figure.max()),
        figure.isPercent() ? "%" : figure.thing(),
        figure.isPerUnit() ? String.join(",", figure.perLevels()) : "province",
        "",
        plan.period(),
        "",
        "",
        "",
        "",
        "printed_text",
        figure.words(),
        number.place().number(),
        figure.qualifier(),
        "",
        "");
  }
}
