package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.Duty;

/** How one unit kept its reporting duties. */
record DutyCount(Duty unit, long due, long late, long missing, String missingPeriods) {

  long onTime() {
    return due - late - missing;
  }

  /** One per unit, in the order they come. */
  static List<DutyCount> of(List<Duty> duties) {
    Map<String, List<Duty>> byUnit =
        duties.stream()
            .filter(duty -> !duty.state().equals("not_due"))
            .collect(
                Collectors.groupingBy(Duty::orgUnitId, LinkedHashMap::new, Collectors.toList()));
    List<DutyCount> counts = new ArrayList<>();
    for (List<Duty> all : byUnit.values()) {
      List<Duty> missing = all.stream().filter(duty -> duty.state().equals("missing")).toList();
      long late = all.stream().filter(duty -> duty.state().equals("late")).count();
      String periods = Form.periods(missing.stream().map(Duty::period).toList());
      counts.add(new DutyCount(all.get(0), all.size(), late, missing.size(), periods));
    }
    return counts;
  }
}
