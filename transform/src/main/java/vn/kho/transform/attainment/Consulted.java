package vn.kho.transform.attainment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which results the rows of a plan rest on: each is judged again, and watched. */
public final class Consulted {

  private final Set<Used> used = new LinkedHashSet<>();
  private final JudgeContext context;

  public Consulted(JudgeInput input) {
    this.context = new JudgeContext(input, used::add);
  }

  /** The results of one row, in the order they were looked at. */
  public List<Used> of(String targetId, String period) {
    List<Target> rows =
        context.targets().stream().filter(row -> row.targetId().equals(targetId)).toList();
    Optional<Target> row = rows.stream().filter(own -> own.period().equals(period)).findFirst();
    used.clear();
    if (row.isPresent()) {
      AttainmentJudge.judge(row.get(), context);
    } else if (!rows.isEmpty()) {
      context.findResult(rows.get(0), period);
    }
    return List.copyOf(used);
  }
}
