package vn.kho.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.UnitRegister;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;

/** The units in force on a day, province by province, and how many there are of each level. */
final class UnitList {
  private static final List<String> COLUMNS_VI =
      List.of("mã", "cấp", "tên", "cấp trên", "từ", "đến", "mã tỉnh", "tỉnh");
  private static final List<String> COLUMNS_EN =
      List.of("code", "level", "name", "parent", "from", "to", "province_code", "province");

  private static final Map<Level, Words> LEVELS =
      new EnumMap<>(
          Map.of(
              Level.NATIONAL, new Words("trung ương", "national"),
              Level.PROVINCE, new Words("tỉnh", "provinces"),
              Level.DISTRICT, new Words("huyện", "districts"),
              Level.AFFILIATED, new Words("trực thuộc", "affiliated"),
              Level.COMMUNE, new Words("xã", "communes"),
              Level.BRANCH, new Words("chi hội", "branches")));

  private final UnitRegister register;
  private final LocalDate day;
  private final @Nullable OrgUnit above;

  /**
   * A list.
   *
   * @param above only the units below this one; null for all
   */
  UnitList(UnitRegister register, LocalDate day, @Nullable OrgUnit above) {
    this.register = register;
    this.day = day;
    this.above = above;
  }

  List<OrgUnit> units() {
    List<OrgUnit> units = new ArrayList<>();
    for (OrgUnit unit : register.listAliveOn(day)) {
      if (above == null || register.isUnder(unit, above, day)) {
        units.add(unit);
      }
    }
    units.sort(
        Comparator.<OrgUnit, String>comparing(unit -> province(unit).code())
            .thenComparing(unit -> unit.level().rank())
            .thenComparing(OrgUnit::code));
    return units;
  }

  /** The list, a line each with a tab between the columns, or as csv. */
  void print(Console console, String format) {
    List<String> header = console.lang() == Lang.VI ? COLUMNS_VI : COLUMNS_EN;
    List<List<String>> rows = new ArrayList<>(List.of(header));
    units().forEach(unit -> rows.add(cells(unit)));
    if (format.equals("csv")) {
      CSVFormat csv = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
      try {
        new CSVPrinter(console.out(), csv).printRecords(rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      rows.stream().map(cells -> String.join("\t", cells)).forEach(line -> console.say(line, line));
    }
  }

  private List<String> cells(OrgUnit unit) {
    OrgUnit province = province(unit);
    return List.of(
        unit.code(),
        unit.level().code(),
        unit.name(),
        register.findParent(unit, day).map(OrgUnit::name).orElse(""),
        Objects.toString(unit.validFrom(), ""),
        Objects.toString(unit.validTo(), ""),
        province.code(),
        province.name());
  }

  /**
   * One line per province, or for the unit above: {@code Tỉnh Thái Nguyên (19): 9 huyện, 178 xã}.
   */
  List<Words> counts() {
    Map<OrgUnit, Map<Level, Integer>> counts = new LinkedHashMap<>();
    for (OrgUnit unit : units()) {
      OrgUnit head = above == null ? province(unit) : above;
      Map<Level, Integer> levels = counts.computeIfAbsent(head, any -> new EnumMap<>(Level.class));
      if (!unit.equals(head)) {
        levels.merge(unit.level(), 1, Integer::sum);
      }
    }
    List<Words> lines = new ArrayList<>();
    counts.forEach(
        (head, levels) -> {
          String label = head.name() + " (" + head.code() + "): ";
          lines.add(new Words(label + said(levels).vi(), label + said(levels).en()));
        });
    return lines;
  }

  private static Words said(Map<Level, Integer> levels) {
    if (levels.isEmpty()) {
      return new Words("chưa có đơn vị cấp dưới trong danh mục", "no unit below it in the list");
    }
    return new Words(
        levels.entrySet().stream()
            .map(entry -> entry.getValue() + " " + words(entry.getKey()).vi())
            .collect(Collectors.joining(", ")),
        levels.entrySet().stream()
            .map(entry -> entry.getValue() + " " + words(entry.getKey()).en())
            .collect(Collectors.joining(", ")));
  }

  private static Words words(Level level) {
    return Objects.requireNonNull(LEVELS.get(level), level.code());
  }

  private OrgUnit province(OrgUnit unit) {
    OrgUnit top = unit;
    OrgUnit next = unit;
    while (next != null && next.level() != Level.NATIONAL) {
      top = next;
      next = register.findParent(top, day).orElse(null);
    }
    return top;
  }
}
