package vn.kho.dashboard.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page: what its template shows, and in a second answer the charts it draws. */
interface Page {
  /** Its address, such as {@code /chi-tieu}. */
  String path();

  /** Its template; also names it in texts as {@code nav.<template>}. */
  String template();

  /** Values by the names the template uses. */
  Map<String, @Nullable Object> show(Visit visit);

  /** Whether the navigation names it. */
  default boolean isListed() {
    return true;
  }

  /** Whether the choice of boundaries changes anything on the page. */
  default boolean usesBoundary() {
    return false;
  }

  /** All charts of the page, by the names its template gives them. */
  default Map<String, Object> charts(Visit visit) {
    return Map.of();
  }
}
