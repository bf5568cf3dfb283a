package vn.kho.dashboard.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/** Lists longer than a page: which page, and the links to the ones beside it. */
final class Paging {
  private Paging() {}

  /** The page an address asks for; 1 is the first. */
  static int page(Address address) {
    String page = address.find("page").orElse("1");
    if (!page.matches("[1-9]\\d{0,4}")) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, "page", page);
    }
    return Integer.parseInt(page);
  }

  /** Links for the template; null where there is no such page. */
  static Map<String, @Nullable Object> links(Address address, int page, boolean hasNext) {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    links.put("page", page);
    links.put("previousPage", page > 1 ? to(address, page - 1) : null);
    links.put("nextPage", hasNext ? to(address, page + 1) : null);
    return links;
  }

  private static String to(Address address, int page) {
    return address.with("page", page == 1 ? "" : String.valueOf(page)).href();
  }
}
