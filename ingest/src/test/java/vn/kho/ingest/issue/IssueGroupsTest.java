package vn.kho.ingest.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssueGroupsTest {
  private static Issue at(int row, String found) {
    Place place = new Place("a.csv", null, row, "value");
    return Issue.of(IssueCode.NUMBER_EXPECTED, place, found, Map.of("advice", "Write a number."));
  }

  @Test
  void alikeButForTheirRow_areSaidOnceWithAllRows() {
    List<IssueGroups.Group> groups = IssueGroups.of(List.of(at(2, "a"), at(3, "b"), at(9, "a")));
    assertEquals(2, groups.size());
    assertEquals(List.of(9), groups.get(0).rows());
    assertEquals(2, groups.get(0).count());
    assertTrue(groups.get(0).en().endsWith("(also in rows: 9)"), groups.get(0).en());
    assertTrue(groups.get(0).vi().endsWith("(cũng ở các dòng: 9)"), groups.get(0).vi());
    assertEquals(groups.get(1).first().in(Lang.EN), groups.get(1).en());
  }
}
