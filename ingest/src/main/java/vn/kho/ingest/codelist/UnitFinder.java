package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Nearest;
import vn.kho.ingest.parse.Parsed;

/**
 * Finds the unit a code or a name means in a period, among the units in force in it. Never guesses:
 * accents are folded only to suggest, and a text that fits two units is refused with both listed.
 */
public final class UnitFinder {
  private static final Pattern CODE_AND_NAME =
      Pattern.compile("([0-9A-Za-z]{2,10})\\s*[-–:.]\\s*(\\p{L}.*)");

  /** {@code Xã Tân Thịnh (Huyện Định Hóa)}, {@code xã Tân Thịnh, huyện Định Hóa}. */
  private static final Pattern ABOVE = Pattern.compile("\\s*[,;(]\\s*|\\s[-–]\\s");

  private static final int MOST_ABOVE = 3;
  private static final int MOST_SHOWN = 6;

  private final UnitRegister register;
  private final Map<String, List<OrgUnit>> byName = new HashMap<>();
  private final Map<String, List<OrgUnit>> byPlainName = new HashMap<>();
  private final Map<OrgUnit, UnitWords> words = new HashMap<>();
  private final Map<Question, Parsed<OrgUnit>> answers = new HashMap<>();

  private record Question(
      String text, @Nullable String parent, LocalDate start, LocalDate end, LocalDate day) {}

  /**
   * What a text names, at any time.
   *
   * @param above the units over them, as the text says
   */
  private record Named(List<OrgUnit> units, List<String> above) {
    static final Named NOTHING = new Named(List.of(), List.of());
  }

  /** Finds among the units of a register. */
  public UnitFinder(UnitRegister register) {
    this.register = register;
    for (OrgUnit unit : register.listUnits()) {
      UnitWords name = UnitWords.of(unit.name());
      words.put(unit, name);
      Set<String> keys = new LinkedHashSet<>(List.of(name.bare(), name.full()));
      keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(unit));
      byPlainName
          .computeIfAbsent(Fold.plain(unit.name()).replaceFirst(PREFIX, ""), k -> new ArrayList<>())
          .add(unit);
    }
  }

  private static final String PREFIX =
      "^(?:xa|phuong|thi tran|huyen|thanh pho|thi xa|tinh|dac khu|quan|tt|tp|tx|x|p|h|q|t)"
          + "(?:\\. ?| )";

  /**
   * The unit {@code text} means.
   *
   * @param parent code or name of a unit above it, null when not said
   * @param period the period reported on
   * @param received the day of receipt; a unit in force on it, or on the period's last day when
   *     that came first, goes before one that ended inside the period
   */
  public Parsed<OrgUnit> find(
      String text, @Nullable String parent, Period period, LocalDate received) {
    LocalDate day = received.isBefore(period.end()) ? received : period.end();
    LocalDate last = day.isBefore(period.start()) ? period.start() : day;
    Question question = new Question(text, parent, period.start(), period.end(), last);
    Parsed<OrgUnit> known = answers.get(question);
    if (known == null) {
      known = search(question, period.code());
      answers.put(question, known);
    }
    return known;
  }

  /** Every unit that ever had this code, or else this name. */
  public List<OrgUnit> listEver(String text) {
    List<OrgUnit> coded = byCode(Fold.tidy(text));
    return coded.isEmpty() ? byName(Fold.tidy(text)) : coded;
  }

  /** Whether the text is the code or the name of any unit of any time. */
  public boolean knows(String text) {
    return !named(Fold.tidy(text)).units().isEmpty();
  }

  private Named named(String text) {
    List<OrgUnit> known = byCode(text);
    List<OrgUnit> coded = known.isEmpty() ? byCodeAndName(text) : known;
    List<OrgUnit> all = coded.isEmpty() ? byName(text) : coded;
    return all.isEmpty() ? withAbove(text) : new Named(all, List.of());
  }

  private Named withAbove(String text) {
    List<String> parts = List.of(ABOVE.split(text.replaceFirst("\\)$", ""), -1));
    if (parts.size() < 2 || parts.size() > 1 + MOST_ABOVE) {
      return Named.NOTHING;
    }
    List<OrgUnit> coded =
        byCode(parts.get(1)).stream()
            .filter(unit -> UnitWords.isNamed(unit, parts.get(0)))
            .toList();
    if (parts.size() == 2 && !coded.isEmpty()) {
      return new Named(coded, List.of());
    }
    List<String> above = parts.subList(1, parts.size());
    return above.stream().allMatch(over -> !everNamed(over).isEmpty())
        ? new Named(byName(parts.get(0)), above)
        : Named.NOTHING;
  }

  private Parsed<OrgUnit> search(Question question, String period) {
    String text = Fold.tidy(question.text);
    boolean isCode = !byCode(text).isEmpty();
    Named named = named(text);
    List<OrgUnit> all = named.units();
    List<OrgUnit> alive = alive(all, question);
    if (alive.isEmpty() && !isCode) {
      alive = alive(formerlyNamed(all), question);
    }
    List<String> parents = new ArrayList<>(named.above());
    if (question.parent != null && !isCode) {
      parents.add(question.parent);
    }
    for (String parent : parents) {
      List<OrgUnit> above = everNamed(parent);
      List<OrgUnit> under = alive.stream().filter(unit -> isUnder(unit, above, question)).toList();
      if (under.isEmpty() && !alive.isEmpty()) {
        return notUnder(question, parent, period, alive);
      }
      alive = under;
    }
    if (alive.size() == 1) {
      return Parsed.of(alive.get(0));
    }
    if (alive.isEmpty()) {
      return notThere(question, period, all);
    }
    return Parsed.fault(
        IssueCode.UNIT_AMBIGUOUS,
        text,
        Map.of("period", period, "candidates", candidates(alive, question.day)));
  }

  /**
   * Units a text names now, named before or will be named after a rename: a sender's list of
   * parents may be older or newer than the period.
   */
  private List<OrgUnit> everNamed(String text) {
    List<OrgUnit> known = byCode(Fold.tidy(text));
    List<OrgUnit> named = known.isEmpty() ? byName(Fold.tidy(text)) : known;
    Set<OrgUnit> all = new LinkedHashSet<>(named);
    all.addAll(formerlyNamed(named));
    named.forEach(unit -> addEarlier(unit, all));
    return List.copyOf(all);
  }

  private void addEarlier(OrgUnit unit, Set<OrgUnit> all) {
    for (UnitLink link : register.listLinksTo(unit.orgUnitId())) {
      OrgUnit before = register.get(link.oldUnitId());
      if (unit.equals(renamed(before)) && all.add(before)) {
        addEarlier(before, all);
      }
    }
  }

  /** Spreadsheets drop the zeros in front of a code; they are put back where one length fits. */
  private List<OrgUnit> byCode(String text) {
    List<OrgUnit> exact = register.listByCode(text);
    if (!exact.isEmpty()) {
      return exact;
    }
    Optional<OrgUnit> named = register.findById(text);
    if (named.isPresent()) {
      return List.of(named.get());
    }
    return switch (text.length()) {
      case 1 -> register.listByCode("0" + text);
      case 4 -> register.listByCode("0" + text);
      default -> List.of();
    };
  }

  private List<OrgUnit> byCodeAndName(String text) {
    Matcher both = CODE_AND_NAME.matcher(text);
    if (!both.matches()) {
      return List.of();
    }
    return byCode(both.group(1)).stream()
        .filter(unit -> UnitWords.isNamed(unit, both.group(2)))
        .toList();
  }

  private List<OrgUnit> byName(String text) {
    UnitWords wanted = UnitWords.of(text);
    Set<OrgUnit> found = new LinkedHashSet<>(byName.getOrDefault(wanted.full(), List.of()));
    found.addAll(byName.getOrDefault(wanted.bare(), List.of()));
    return found.stream().filter(unit -> wanted.fits(wordsOf(unit))).toList();
  }

  private UnitWords wordsOf(OrgUnit unit) {
    return words.getOrDefault(unit, UnitWords.of(unit.name()));
  }

  private static List<OrgUnit> alive(List<OrgUnit> units, Question question) {
    List<OrgUnit> onDay = units.stream().filter(unit -> unit.isAliveOn(question.day)).toList();
    return onDay.isEmpty()
        ? units.stream().filter(unit -> unit.isAliveWithin(question.start, question.end)).toList()
        : onDay;
  }

  /** What these units were renamed to; a unit that merged with others gave its name up. */
  private List<OrgUnit> formerlyNamed(List<OrgUnit> units) {
    Set<OrgUnit> later = new LinkedHashSet<>();
    for (OrgUnit unit : units) {
      OrgUnit next = renamed(unit);
      for (int steps = 0; next != null && steps < 20; steps++) {
        later.add(next);
        next = renamed(next);
      }
    }
    return List.copyOf(later);
  }

  private @Nullable OrgUnit renamed(OrgUnit unit) {
    List<UnitLink> from = register.listLinksFrom(unit.orgUnitId());
    if (from.size() != 1) {
      return null;
    }
    String newId = from.get(0).newUnitId();
    return register.listLinksTo(newId).size() == 1 ? register.get(newId) : null;
  }

  private boolean isUnder(OrgUnit unit, List<OrgUnit> above, Question question) {
    LocalDate day = unit.isAliveOn(question.day) ? question.day : lastDay(unit, question.day);
    return above.stream().anyMatch(parent -> register.isUnder(unit, parent, day));
  }

  private static LocalDate lastDay(OrgUnit unit, LocalDate otherwise) {
    return unit.validTo() == null ? otherwise : unit.validTo();
  }

  private Parsed<OrgUnit> notUnder(
      Question question, String parent, String period, List<OrgUnit> found) {
    return Parsed.fault(
        IssueCode.UNIT_NOT_UNDER_PARENT,
        Fold.tidy(question.text),
        Map.of(
            "parent", parent,
            "period", period,
            "candidates", candidates(found, question.day)));
  }

  private Parsed<OrgUnit> notThere(Question question, String period, List<OrgUnit> others) {
    String text = Fold.tidy(question.text);
    Matcher both = CODE_AND_NAME.matcher(text);
    List<OrgUnit> coded = both.matches() ? alive(byCode(both.group(1)), question) : List.of();
    if (others.isEmpty() && !coded.isEmpty()) {
      return Parsed.fault(
          IssueCode.UNIT_NAME_DIFFERS,
          text,
          Map.of("period", period, "candidates", candidates(coded, question.day)));
    }
    if (others.isEmpty()) {
      Words hints = hints(text, question.day);
      return Parsed.fault(IssueCode.UNIT_UNKNOWN, text, Map.of("period", period, "hints", hints));
    }
    return Parsed.fault(
        IssueCode.UNIT_NOT_ALIVE,
        text,
        Map.of(
            "period", period,
            "candidates", candidates(others, question.day),
            "hints", successors(others, question.day)));
  }

  private Words candidates(List<OrgUnit> units, LocalDate day) {
    List<Words> shown = units.stream().limit(MOST_SHOWN).map(unit -> candidate(unit, day)).toList();
    String more = units.size() > MOST_SHOWN ? "; …" : "";
    return new Words(
        shown.stream().map(Words::vi).collect(Collectors.joining("; ", "", more)),
        shown.stream().map(Words::en).collect(Collectors.joining("; ", "", more)));
  }

  private Words candidate(OrgUnit unit, LocalDate day) {
    if (!unit.isAliveOn(day)) {
      return Units.withLife(unit);
    }
    String above = register.findParent(unit, day).map(parent -> ", " + parent.name()).orElse("");
    return new Words(Units.label(unit) + above, Units.label(unit) + above);
  }

  private Words hints(String text, LocalDate day) {
    String plain = Fold.plain(text).replaceFirst(PREFIX, "");
    List<OrgUnit> near =
        byPlainName.getOrDefault(plain, List.of()).stream()
            .filter(unit -> unit.isAliveOn(day))
            .toList();
    if (near.isEmpty()) {
      near = mostAlike(plain, day);
    }
    if (near.isEmpty()) {
      return new Words("", "");
    }
    Words all = candidates(near, day);
    return new Words("; có phải là " + all.vi() + "?", "; is it " + all.en() + "?");
  }

  private List<OrgUnit> mostAlike(String plain, LocalDate day) {
    List<String> known =
        byPlainName.entrySet().stream()
            .filter(entry -> Math.abs(entry.getKey().length() - plain.length()) <= 2)
            .filter(entry -> entry.getValue().stream().anyMatch(unit -> unit.isAliveOn(day)))
            .map(Map.Entry::getKey)
            .toList();
    return Nearest.list(plain, known, 3).stream()
        .flatMap(name -> byPlainName.getOrDefault(name, List.of()).stream())
        .filter(unit -> unit.isAliveOn(day))
        .toList();
  }

  /** Whom to report for instead of a unit that has ended. */
  private Words successors(List<OrgUnit> ended, LocalDate day) {
    List<OrgUnit> now =
        ended.stream()
            .flatMap(unit -> register.listLinksFrom(unit.orgUnitId()).stream())
            .map(link -> register.get(link.newUnitId()))
            .filter(unit -> unit.isAliveOn(day))
            .distinct()
            .sorted(Comparator.comparing(OrgUnit::code))
            .toList();
    if (now.isEmpty()) {
      return new Words("", "");
    }
    Words all = candidates(now, day);
    return new Words(": " + all.vi(), ": " + all.en());
  }
}
