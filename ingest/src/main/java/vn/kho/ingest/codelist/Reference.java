package vn.kho.ingest.codelist;

import java.util.List;
import java.util.Map;
import vn.kho.ingest.model.Department;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.IndicatorScheme;
import vn.kho.ingest.model.ReportDuty;
import vn.kho.ingest.model.Scheme;
import vn.kho.ingest.model.UnitAttribute;

/** Everything the codes can mean, resolved and free of contradictions. */
public record Reference(
    UnitRegister units,
    Map<String, Indicator> indicators,
    List<Scheme> schemes,
    List<IndicatorScheme> indicatorSchemes,
    List<Department> departments,
    List<ReportDuty> duties,
    List<UnitAttribute> unitAttributes) {

  /** Nothing known yet. */
  public static final Reference EMPTY =
      new Reference(
          UnitRegister.EMPTY, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
