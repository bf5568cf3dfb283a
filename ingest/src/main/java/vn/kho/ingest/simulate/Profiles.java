package vn.kho.ingest.simulate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * How indicators behave: profiles.csv beside this class. What the plan asks for and the file does
 * not know follows the plan's own figures.
 */
final class Profiles {
  static final double COMMUNES_OF_PLAN = 178;
  private static final double WHOLE = 1000;
  private static final double ACTS_DONE = 94;
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, Profile> known = new HashMap<>();

  static Profiles read() {
    Profiles profiles = new Profiles();
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(Profiles.class.getResourceAsStream("profiles.csv")),
                StandardCharsets.UTF_8);
        CSVParser parser = CSV.parse(reader)) {
      for (CSVRecord row : parser) {
        Profile profile = profile(row);
        profiles.known.put(key(profile.indicator(), profile.level()), profile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return profiles;
  }

  private static Profile profile(CSVRecord row) {
    String of = row.get("of");
    return new Profile(
        row.get("indicator_id"),
        row.get("level"),
        Shape.valueOf(row.get("shape")),
        Figures.parse(row.get("years")),
        Figures.parse(row.get("percents")),
        Season.named(row.get("season")),
        Double.parseDouble(row.get("outside")),
        Integer.parseInt(row.get("floor")),
        of.isEmpty() ? List.of() : List.of(of.split("\\+", -1)));
  }

  private static String key(String indicator, String level) {
    return indicator + "@" + level;
  }

  /** Whether the indicator is simulated at this level. */
  boolean has(Measure measure, String level) {
    return find(measure, level) != null || !measure.targets().isEmpty();
  }

  Profile get(Measure measure, String level) {
    Profile profile = find(measure, level);
    return profile == null ? asPlanned(measure, level) : profile;
  }

  private @Nullable Profile find(Measure measure, String level) {
    Profile own = known.get(key(measure.id(), level));
    return own == null ? known.get(key(measure.id(), "")) : own;
  }

  private static Profile asPlanned(Measure measure, String level) {
    double[] years = new double[6];
    for (int i = 0; i < years.length; i++) {
      years[i] = measure.targets().getOrDefault(Months.FIRST_YEAR - 1 + i, 0.0);
    }
    Figures planned = Figures.of(years);
    return new Profile(
        measure.id(),
        level,
        likely(measure),
        measure.isRatio() ? Figures.of(WHOLE) : planned,
        measure.isMilestone() ? Figures.of(ACTS_DONE) : planned,
        Season.ENDS,
        1,
        0,
        List.of());
  }

  private static Shape likely(Measure measure) {
    if (measure.isMilestone()) {
      return Shape.MILESTONE;
    }
    return measure.isRatio() ? Shape.PART : measure.isStock() ? Shape.STOCK : Shape.EVENTS;
  }
}
