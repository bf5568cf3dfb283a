package vn.kho.dashboard.page;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;

/** A page: what its template shows, and in a second answer the charts it draws. */
interface Page {
  /** Its address, such as {@code /chi-tieu}. */
  String path();

  /** Its template; also names it in texts as {@code nav.<template>}. */
  String template();

  /** Values by the names the template uses. */
  Map<String, @Nullable Object> show(Visit visit);

  /** Whether nothing but the snapshot, the address and the program can change the page. */
  default boolean isOfSnapshotOnly() {
    return true;
  }

  /** Under which head the navigation lists it. */
  default Section section() {
    return Section.LOOK;
  }

  /** Whether the navigation names it. */
  default boolean isListed() {
    return true;
  }

  /** Whether the choice of boundaries changes anything on the page. */
  default boolean usesBoundary() {
    return false;
  }

  /** The page's table as a file to take away, if it has one. */
  default Optional<DataTable> table(Visit visit) {
    return Optional.empty();
  }

  /** Source, as of, boundary, plan version and coverage of the figures of a chart. */
  default String line(Visit visit) {
    return visit.line();
  }

  /** All charts of the page, by the names its template gives them. */
  default Map<String, Object> charts(Visit visit) {
    return Map.of();
  }
}
