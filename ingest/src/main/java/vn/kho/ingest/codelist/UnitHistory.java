package vn.kho.ingest.codelist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.LinkPart;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitAttribute;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.parse.Dates;

/** What happened to a unit, in sentences. */
public final class UnitHistory {
  private static final Map<String, Words> BASES =
      Map.of(
          "members", new Words(" (theo hội viên)", " (by members)"),
          "population", new Words(" (theo dân số)", " (by population)"),
          "area", new Words(" (theo diện tích)", " (by area)"),
          "manual", new Words(" (ước định)", " (assumed)"));

  private final UnitRegister register;

  private final List<UnitAttribute> attributes;

  /** Tells from what is known of units. */
  public UnitHistory(Reference reference) {
    this.register = reference.units();
    this.attributes = reference.unitAttributes();
  }

  /** What each unit that ever had the code was, where it came from and what became of it. */
  public List<Words> ofCode(String code) {
    List<OrgUnit> versions =
        register.listByCode(code).stream()
            .sorted(
                Comparator.comparing(
                    OrgUnit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    List<Words> lines = new ArrayList<>();
    for (OrgUnit unit : versions) {
      lines.addAll(ofVersion(unit));
    }
    if (versions.size() > 1) {
      lines.add(verdict(code, versions));
    }
    return lines;
  }

  /** The life of a unit with all it came from and went to, oldest first. */
  public static List<OrgUnit> lineOf(OrgUnit unit, UnitRegister register) {
    Set<OrgUnit> line = new LinkedHashSet<>();
    follow(unit, line, register::listLinksFrom, link -> register.get(link.newUnitId()));
    follow(unit, line, register::listLinksTo, link -> register.get(link.oldUnitId()));
    return line.stream()
        .sorted(
            Comparator.comparing(
                    OrgUnit::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(OrgUnit::code))
        .toList();
  }

  private static void follow(
      OrgUnit unit,
      Set<OrgUnit> line,
      Function<String, List<UnitLink>> links,
      Function<UnitLink, OrgUnit> other) {
    line.add(unit);
    for (UnitLink link : links.apply(unit.orgUnitId())) {
      OrgUnit next = other.apply(link);
      if (!line.contains(next)) {
        follow(next, line, links, other);
      }
    }
  }

  /** One version: who it was, where it came from, what became of it. */
  public List<Words> ofVersion(OrgUnit unit) {
    List<Words> lines = new ArrayList<>();
    lines.add(life(unit));
    origin(unit, lines);
    known(unit, lines);
    end(unit, lines);
    return lines;
  }

  private Words life(OrgUnit unit) {
    LocalDate day = unit.validTo() == null ? LocalDate.MAX : unit.validTo();
    String above =
        register.findParent(unit, day).map(parent -> " (" + parent.name() + ")").orElse("");
    LocalDate from = unit.validFrom();
    LocalDate to = unit.validTo();
    String fromVi = from == null ? "từ trước khi có dữ liệu" : "từ " + Dates.show(from);
    String fromEn = from == null ? "before the records" : Dates.show(from);
    return new Words(
        unit.code()
            + ": "
            + unit.name()
            + above
            + ", "
            + fromVi
            + (to == null ? " đến nay." : " đến " + Dates.show(to) + "."),
        unit.code()
            + ": "
            + unit.name()
            + above
            + ", from "
            + fromEn
            + (to == null ? " to today." : " to " + Dates.show(to) + "."));
  }

  private void known(OrgUnit unit, List<Words> lines) {
    for (UnitAttribute attribute : attributes) {
      if (attribute.orgUnitId().equals(unit.orgUnitId())) {
        String fact = "  " + attribute.attribute() + ": " + attribute.value();
        LocalDate from = attribute.validFrom();
        String source = attribute.reference() == null ? "" : " (" + attribute.reference() + ")";
        lines.add(
            new Words(
                fact + (from == null ? "" : ", từ " + Dates.show(from)) + source + ".",
                fact + (from == null ? "" : ", from " + Dates.show(from)) + source + "."));
      }
    }
  }

  private void origin(OrgUnit unit, List<Words> lines) {
    List<UnitLink> links = register.listLinksTo(unit.orgUnitId());
    if (links.isEmpty()) {
      return;
    }
    UnitLink first = links.get(0);
    Words names = names(links, true);
    Words basis = basis(first.legalBasis());
    boolean isRename = first.part() == LinkPart.CONTINUED;
    String day = Dates.show(first.effective());
    lines.add(
        isRename
            ? new Words(
                "  Ngày " + day + " đổi tên hoặc loại từ " + names.vi() + basis.vi() + ".",
                "  On " + day + " renamed or re-typed from " + names.en() + basis.en() + ".")
            : new Words(
                "  Ngày " + day + " lập từ " + names.vi() + basis.vi() + ".",
                "  On " + day + " made of " + names.en() + basis.en() + "."));
  }

  private void end(OrgUnit unit, List<Words> lines) {
    List<UnitLink> links = register.listLinksFrom(unit.orgUnitId());
    if (unit.validTo() == null) {
      return;
    }
    if (links.isEmpty()) {
      Words basis = basis(unit.legalBasis());
      lines.add(
          new Words(
              "  Hết hiệu lực ngày "
                  + Dates.show(unit.validTo())
                  + basis.vi()
                  + "; không có đơn vị kế tiếp.",
              "  Ended on " + Dates.show(unit.validTo()) + basis.en() + "; no successor."));
      return;
    }
    UnitLink first = links.get(0);
    if (first.part() == LinkPart.CONTINUED) {
      return;
    }
    String day = Dates.show(first.effective());
    Words names = names(links, false);
    Words basis = basis(first.legalBasis());
    boolean isWhole = first.part() == LinkPart.WHOLE;
    lines.add(
        isWhole
            ? new Words(
                "  Ngày " + day + " nhập toàn bộ vào " + names.vi() + basis.vi() + ".",
                "  On " + day + " wholly went into " + names.en() + basis.en() + ".")
            : new Words(
                "  Ngày " + day + " chia vào " + names.vi() + basis.vi() + ".",
                "  On " + day + " was split between " + names.en() + basis.en() + "."));
  }

  private Words names(List<UnitLink> links, boolean isOld) {
    return new Words(
        links.stream().map(link -> name(link, isOld).vi()).collect(Collectors.joining(", ")),
        links.stream().map(link -> name(link, isOld).en()).collect(Collectors.joining(", ")));
  }

  private Words name(UnitLink link, boolean isOld) {
    OrgUnit unit = register.get(isOld ? link.oldUnitId() : link.newUnitId());
    String label = unit.name() + " (" + unit.code() + ")";
    if (link.part() != LinkPart.PART) {
      return new Words(label, label);
    }
    BigDecimal weight = link.weight();
    if (weight == null) {
      return isOld
          ? new Words("một phần " + label, "a part of " + label)
          : new Words(label + " (chưa rõ tỷ lệ)", label + " (share not known)");
    }
    String share =
        weight
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
            + " %";
    Words by = BASES.getOrDefault(String.valueOf(link.basis()), new Words("", ""));
    return isOld
        ? new Words(
            share.replace('.', ',') + by.vi() + " của " + label, share + by.en() + " of " + label)
        : new Words(label + " " + share.replace('.', ',') + by.vi(), label + " " + share + by.en());
  }

  private static Words basis(@Nullable String legalBasis) {
    return legalBasis == null
        ? new Words("", "")
        : new Words(" theo " + legalBasis, " by " + legalBasis);
  }

  /** The sentence that saves a reader from taking two units of one code for one. */
  private Words verdict(String code, List<OrgUnit> versions) {
    List<OrgUnit> others = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      if (!isContinued(versions.get(i - 1), versions.get(i))) {
        others.add(versions.get(i));
      }
    }
    if (others.isEmpty()) {
      return oneUnit(code, versions);
    }
    String days =
        others.stream()
            .map(unit -> unit.validFrom() == null ? "" : Dates.show(unit.validFrom()))
            .collect(Collectors.joining(", "));
    return new Words(
        "Mã "
            + code
            + " được dùng lại: từ "
            + days
            + " mã này chỉ đơn vị khác; không nối số liệu hai"
            + " thời kỳ với nhau.",
        "Code "
            + code
            + " was used again: from "
            + days
            + " it means another unit; do not join the"
            + " figures of both times.");
  }

  private Words oneUnit(String code, List<OrgUnit> versions) {
    String days =
        versions.stream()
            .filter(unit -> register.listLinksTo(unit.orgUnitId()).size() > 1)
            .map(unit -> unit.validFrom() == null ? "" : Dates.show(unit.validFrom()))
            .collect(Collectors.joining(", "));
    String grewVi =
        days.isEmpty()
            ? ""
            : "; từ " + days + " đơn vị rộng hơn trước, so sánh số liệu trên cùng một địa bàn";
    String grewEn =
        days.isEmpty()
            ? ""
            : "; from " + days + " it is larger than before, compare figures on one territory";
    return new Words(
        "Mã " + code + " luôn chỉ một đơn vị" + grewVi + ".",
        "Code " + code + " always meant one unit" + grewEn + ".");
  }

  /**
   * Whether the later version is the earlier one, alone or enlarged: it kept territory and name.
   */
  private boolean isContinued(OrgUnit earlier, OrgUnit later) {
    boolean isSameName =
        UnitWords.of(earlier.name()).bare().equals(UnitWords.of(later.name()).bare());
    return register.listLinksFrom(earlier.orgUnitId()).stream()
        .filter(link -> link.newUnitId().equals(later.orgUnitId()))
        .anyMatch(link -> link.part() == LinkPart.CONTINUED || isSameName);
  }
}
