package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units, parents and events as they are loaded. */
public record Units(List<Version> versions, List<Parent> parents, List<Link> links) {

  /** A unit version; open ends are since ever and for ever. */
  public record Version(
      String id, String level, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** A unit under another from a day to a day. */
  public record Parent(
      String child, String parent, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** Territory that went from one unit to another; without a weight it cannot be apportioned. */
  public record Link(
      String oldUnit, String newUnit, LocalDate effective, @Nullable BigDecimal weight) {}
}
