package vn.kho.ingest.codelist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.parse.Layout;

/**
 * Resolves all reference files together. A row that contradicts another is refused and told; the
 * rest stands.
 */
public final class ReferenceReader {
  private final List<ReferenceSource> sources;
  private final List<Issue> issues = new ArrayList<>();

  private ReferenceReader(List<ReferenceSource> sources) {
    this.sources = sources;
  }

  /**
   * What the files say together.
   *
   * @param issues findings in the order of the checks
   */
  public record Result(Reference reference, List<Issue> issues) {}

  /** Reads the complete set of reference files. */
  public static Result read(List<ReferenceSource> sources) {
    ReferenceReader reader = new ReferenceReader(sources);
    Reference reference = reader.reference();
    return new Result(reference, List.copyOf(reader.issues));
  }

  private Reference reference() {
    UnitRegister register = register();
    CatalogueRows rows = new CatalogueRows(issues);
    each(ReferenceLayouts.INDICATORS, rows::readIndicators);
    each(ReferenceLayouts.SCHEMES, rows::readSchemes);
    each(ReferenceLayouts.DEPARTMENTS, rows::readDepartments);
    each(ReferenceLayouts.REPORT_DUTIES, rows::readDuties);
    each(ReferenceLayouts.INDICATOR_SCHEMES, rows::readIndicatorSchemes);
    AttributeRows attributes = new AttributeRows(register, issues);
    each(ReferenceLayouts.UNIT_ATTRIBUTES, attributes::read);
    return new Reference(
        register,
        Collections.unmodifiableMap(rows.indicators),
        List.copyOf(rows.schemes.values()),
        List.copyOf(rows.indicatorSchemes.values()),
        List.copyOf(rows.departments.values()),
        List.copyOf(rows.duties.values()),
        attributes.attributes());
  }

  private void each(Layout layout, Consumer<ReferenceSource> read) {
    sources.stream().filter(source -> source.kind().equals(layout.kind())).forEach(read);
  }

  private UnitRegister register() {
    UnitRows unitRows = new UnitRows(issues);
    each(ReferenceLayouts.UNITS, unitRows::read);
    List<OrgUnit> units = unitRows.checked();
    MappingRows mapping = new MappingRows(units, issues);
    each(ReferenceLayouts.UNIT_MAPPING, mapping::read);
    List<UnitLink> links = new ArrayList<>(mapping.checked());
    Continuations continuations = new Continuations(units, mapping.mentioned(), issues);
    links.addAll(continuations.links());
    ParentRows parents =
        new ParentRows(
            units.stream()
                .filter(unit -> !continuations.refused().contains(unit.orgUnitId()))
                .toList(),
            issues);
    Set<String> standing =
        parents.units().stream().map(OrgUnit::orgUnitId).collect(Collectors.toSet());
    List<UnitLink> joined = joined(links, standing, units);
    new Origins(parents.units(), joined).tell(issues);
    return new UnitRegister(parents.units(), joined, parents.parents());
  }

  /** Links between units that stand; a link to a refused unit is refused with it. */
  private List<UnitLink> joined(List<UnitLink> links, Set<String> standing, List<OrgUnit> units) {
    Map<String, String> labels =
        units.stream().collect(Collectors.toMap(OrgUnit::orgUnitId, Units::label));
    List<UnitLink> joined = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (UnitLink link : links) {
      boolean hasOld = standing.contains(link.oldUnitId());
      if (hasOld && standing.contains(link.newUnitId())) {
        joined.add(link);
      } else if (told.add(link.source().file() + ":" + link.source().row())) {
        issues.add(
            Issue.of(
                IssueCode.MAPPING_UNIT_NOT_ALIVE,
                UnitRows.placeOf(link.source(), hasOld ? "new_code" : "old_code"),
                labels.get(hasOld ? link.newUnitId() : link.oldUnitId()),
                Map.of("day", UnitRows.day(link.effective()))));
      }
    }
    return joined;
  }
}
