package vn.kho.dashboard.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/** The forms a report is written in. */
public enum Formats {
  DOCX,
  PDF,
  XLSX,
  HTML;

  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a browser is told of it. */
  public String mediaType() {
    return switch (this) {
      case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case PDF -> "application/pdf";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case HTML -> "text/html; charset=utf-8";
    };
  }

  public static java.util.Optional<Formats> find(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }

  /** Reads {@code docx,pdf}. */
  static Set<Formats> parse(String list) {
    Set<Formats> found = EnumSet.noneOf(Formats.class);
    for (String word : list.split(",", -1)) {
      String name = word.strip().toUpperCase(Locale.ROOT);
      found.add(
          Arrays.stream(values())
              .filter(format -> format.name().equals(name))
              .findFirst()
              .orElseThrow(() -> Problem.of(ProblemCode.BAD_OPTION, "--format", word, known())));
    }
    return found;
  }

  private static String known() {
    return Arrays.stream(values()).map(Formats::ending).collect(Collectors.joining(", "));
  }
}
