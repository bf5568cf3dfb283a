package vn.kho.dashboard.report.content;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/**
 * How an office signs its papers: {@code data/report/profile.properties}. A key may be narrowed by
 * a plan ({@code <plan_id>.signatory}) and for units below the plan's own by {@code below.}; gaps
 * such as {@code {UNIT}} are filled when a report is written.
 */
public final class Profile {
  private static final Set<String> KEYS =
      Set.of(
          "superior",
          "organisation",
          "number",
          "place",
          "signing",
          "signatory",
          "recipients",
          "title");

  private static final Set<String> GAPS = Set.of("{UNIT}", "{PROVINCE}", "{place}", "{plan_title}");
  private static final Pattern GAP = Pattern.compile("\\{[^{}]*\\}");

  private final Properties settings;

  private Profile(Properties settings) {
    this.settings = settings;
  }

  /** The profile in a data folder; without the file, what comes with the program. */
  public static Profile load(Path data) {
    Properties settings = new Properties();
    Path file = data.resolve("report").resolve("profile.properties");
    try (Reader reader =
        Files.isRegularFile(file)
            ? Files.newBufferedReader(file)
            : new java.io.InputStreamReader(
                java.util.Objects.requireNonNull(
                    Profile.class.getResourceAsStream("profile.properties")),
                java.nio.charset.StandardCharsets.UTF_8)) {
      settings.load(reader);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      String what = String.valueOf(e.getMessage());
      throw Problem.causedBy(e, ProblemCode.BAD_OPTION, file, what, "UTF-8, key = value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : settings.stringPropertyNames()) {
      if (!KEYS.contains(key.substring(key.lastIndexOf('.') + 1))) {
        throw Problem.of(
            ProblemCode.BAD_OPTION, file, key, String.join(", ", new java.util.TreeSet<>(KEYS)));
      }
      checkGaps(file, key, settings.getProperty(key));
    }
    return new Profile(settings);
  }

  private static void checkGaps(Path file, String key, String value) {
    Matcher gap = GAP.matcher(value);
    while (gap.find()) {
      if (!GAPS.contains(gap.group())) {
        throw Problem.of(
            ProblemCode.BAD_OPTION,
            file + " " + key,
            gap.group(),
            String.join(", ", new java.util.TreeSet<>(GAPS)));
      }
    }
  }

  /** A setting for a paper; empty when the profile leaves it out. */
  String get(String key, String planId, Where where) {
    String below = where == Where.BELOW ? "below." : "";
    for (String name : List.of(planId + "." + below + key, below + key, planId + "." + key, key)) {
      String value = settings.getProperty(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  /** Whose paper it is. */
  enum Where {
    PLAN_UNIT,
    BELOW
  }
}
