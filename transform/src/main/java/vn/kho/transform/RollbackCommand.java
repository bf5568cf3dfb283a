package vn.kho.transform;

import java.util.List;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.PublishLock;
import vn.kho.transform.io.Snapshots;
import vn.kho.transform.io.Warehouse;

/** Points CURRENT at a kept snapshot: the one named, or the one before the current one. */
final class RollbackCommand implements Command {

  @Override
  public String name() {
    return "rollback";
  }

  @Override
  public Message summary() {
    return new Message(
        "Quay về một bản đã phát hành; không nêu bản nào thì lùi một bản.",
        "Goes back to a published snapshot; without an id, to the one before.");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public List<String> operands() {
    return List.of("[ID]");
  }

  @Override
  public int run(Call call) {
    Warehouse warehouse = Warehouse.open(call.settings().warehouse());
    return PublishLock.holding(warehouse, () -> rollBack(call, warehouse));
  }

  private static int rollBack(Call call, Warehouse warehouse) {
    Snapshots snapshots = new Snapshots(warehouse);
    String current = warehouse.findCurrent().orElse("");
    String target = call.arguments().findOperand(0).orElseGet(() -> before(snapshots, current));
    snapshots.rollBack(target);
    call.console()
        .say(
            "Bản hiện hành: %s (trước đó %s)".formatted(target, current),
            "Current snapshot: %s (was %s)".formatted(target, current));
    return 0;
  }

  private static String before(Snapshots snapshots, String current) {
    List<String> older =
        snapshots.list().stream()
            .map(Manifest::snapshotId)
            .filter(id -> id.compareTo(current) < 0)
            .toList();
    if (older.isEmpty()) {
      throw Problem.usage(
          "Không có bản nào trước bản hiện hành.", "There is no snapshot before the current one.");
    }
    return older.get(older.size() - 1);
  }
}
