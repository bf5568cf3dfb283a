package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.model.UnitParent;

/** All versions of all units, what became of what, and who stood above whom when. */
public final class UnitRegister {
  /** A register without units. */
  public static final UnitRegister EMPTY = new UnitRegister(List.of(), List.of(), List.of());

  private final Map<String, OrgUnit> byId = new LinkedHashMap<>();
  private final Map<String, List<OrgUnit>> byCode = new HashMap<>();
  private final List<UnitLink> links;
  private final List<UnitParent> parents;
  private final Map<String, List<UnitLink>> linksFrom = new HashMap<>();
  private final Map<String, List<UnitLink>> linksTo = new HashMap<>();
  private final Map<String, List<UnitParent>> parentsOf = new HashMap<>();

  UnitRegister(
      Collection<OrgUnit> units, Collection<UnitLink> links, Collection<UnitParent> parents) {
    for (OrgUnit unit : units) {
      byId.put(unit.orgUnitId(), unit);
      add(byCode, unit.code(), unit);
    }
    this.links = List.copyOf(links);
    this.parents = List.copyOf(parents);
    links.forEach(link -> add(linksFrom, link.oldUnitId(), link));
    links.forEach(link -> add(linksTo, link.newUnitId(), link));
    parents.forEach(parent -> add(parentsOf, parent.orgUnitId(), parent));
  }

  private static <T> void add(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private static <T> List<T> list(Map<String, List<T>> map, String key) {
    return Collections.unmodifiableList(map.getOrDefault(key, List.of()));
  }

  /** Every version, in the order of the files. */
  public Collection<OrgUnit> listUnits() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Every link, explicit and continued. */
  public List<UnitLink> listLinks() {
    return links;
  }

  /** Every stretch of a unit's life under a parent. */
  public List<UnitParent> listParents() {
    return parents;
  }

  /** The version of that surrogate id. */
  public OrgUnit get(String orgUnitId) {
    OrgUnit unit = byId.get(orgUnitId);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + orgUnitId);
    }
    return unit;
  }

  /** The version of that surrogate id, as pages and answers print it. */
  public Optional<OrgUnit> findById(String orgUnitId) {
    return Optional.ofNullable(byId.get(orgUnitId));
  }

  /** Versions of a code at any level and time. */
  public List<OrgUnit> listByCode(String code) {
    return list(byCode, code);
  }

  /** Units in force on a day. */
  public List<OrgUnit> listAliveOn(LocalDate day) {
    return byId.values().stream().filter(unit -> unit.isAliveOn(day)).toList();
  }

  /** What a unit's territory went to. */
  public List<UnitLink> listLinksFrom(String orgUnitId) {
    return list(linksFrom, orgUnitId);
  }

  /** What a unit was made of. */
  public List<UnitLink> listLinksTo(String orgUnitId) {
    return list(linksTo, orgUnitId);
  }

  /** The parents of a unit through its life, in order. */
  public List<UnitParent> listParentsOf(String orgUnitId) {
    return list(parentsOf, orgUnitId);
  }

  /** The last parent of a unit, as a display of the whole life needs one. */
  public @Nullable String lastParentId(String orgUnitId) {
    List<UnitParent> all = listParentsOf(orgUnitId);
    return all.isEmpty() ? null : all.get(all.size() - 1).parentUnitId();
  }

  /** The unit above {@code unit} on a day. */
  public Optional<OrgUnit> findParent(OrgUnit unit, LocalDate day) {
    return listParentsOf(unit.orgUnitId()).stream()
        .filter(
            parent ->
                (parent.validFrom() == null || !day.isBefore(parent.validFrom()))
                    && (parent.validTo() == null || !day.isAfter(parent.validTo())))
        .findFirst()
        .map(parent -> get(parent.parentUnitId()));
  }

  /** Whether {@code above} stands over {@code unit} on a day, at any distance. */
  public boolean isUnder(OrgUnit unit, OrgUnit above, LocalDate day) {
    Optional<OrgUnit> parent = findParent(unit, day);
    for (int steps = 0; parent.isPresent() && steps < 10; steps++) {
      if (parent.get().equals(above)) {
        return true;
      }
      parent = findParent(parent.get(), day);
    }
    return false;
  }
}
