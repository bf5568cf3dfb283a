package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Query;

/** Whether a snapshot holds simulated figures, which every file made from it must say. */
public final class SimulatedMark implements RowSink {
  private static final SqlQuestion QUESTION =
      new SqlQuestion(
          "SELECT 1 FROM fct_results WHERE is_simulated LIMIT 1",
          Map.of(),
          Query.Shape.ROWS,
          new Limits(1, 1 << 20, 1, 100),
          Duration.ofSeconds(10));

  private boolean isSimulated;

  private SimulatedMark() {}

  /** Asks through the engine itself; true when it cannot tell. */
  public static boolean isIn(SqlEngine engine, Path database) throws IOException {
    SimulatedMark mark = new SimulatedMark();
    try {
      engine.run(database, QUESTION, "kho", "simulated mark", mark);
      return mark.isSimulated;
    } catch (SqlProblem e) {
      return true;
    }
  }

  @Override
  public void columns(List<Column> columns) {}

  @Override
  public void row(ResultRow row) {
    isSimulated = true;
  }

  @Override
  public void bytes(byte[] part) {}
}
