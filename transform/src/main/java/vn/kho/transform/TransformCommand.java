package vn.kho.transform;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.kho.transform.command.Arguments;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.PublishLock;
import vn.kho.transform.io.SnapshotBuild;
import vn.kho.transform.io.Snapshots;
import vn.kho.transform.io.Warehouse;

/**
 * Computes a snapshot from what the ledger names, checks it and publishes it whole or not at all.
 */
final class TransformCommand implements Command {

  static final String CODE_VERSION = "0.1.0";
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int KEEP = 10;

  @Override
  public String name() {
    return "transform";
  }

  @Override
  public Message summary() {
    return new Message(
        "Tính toán và phát hành một bản số liệu.", "Computes and publishes a snapshot.");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.value(
            "as-of", "chỉ dùng số liệu nhận đến ngày này", "use only what arrived by this day"),
        Option.flag(
            "full",
            "tính lại tất cả, kể cả khi không có gì mới",
            "recompute all, even when nothing is new"),
        Option.value(
            "master", "Spark master (mặc định local[*])", "Spark master (default local[*])"),
        Option.value("keep", "số bản giữ lại (mặc định 10)", "snapshots to keep (default 10)"));
  }

  @Override
  public int run(Call call) {
    Arguments arguments = call.arguments();
    Request request =
        new Request(
            arguments.findDate("as-of").orElseGet(() -> LocalDate.now(call.clock().withZone(HOME))),
            arguments.find("master").orElse("local[*]"),
            arguments.findCount("keep").orElse(KEEP));
    Warehouse warehouse = Warehouse.open(call.settings().warehouse());
    return PublishLock.holding(warehouse, () -> run(call, warehouse, request));
  }

  private static int run(Call call, Warehouse warehouse, Request request) {
    Snapshots snapshots = new Snapshots(warehouse);
    Ledger ledger = Ledger.read(warehouse);
    if (!call.arguments().has("full") && isRepeat(snapshots, ledger, request.asOf())) {
      String current = warehouse.findCurrent().orElse("");
      call.console()
          .say(
              "Không có gì mới từ bản %s; không phát hành lại.".formatted(current),
              "Nothing new since %s; nothing published.".formatted(current));
      return 0;
    }
    try (SnapshotBuild build = SnapshotBuild.start(warehouse);
        Duck duck = Duck.inMemory()) {
      Run run = new Run(call.console(), ledger, request.asOf(), build, duck);
      Manifest manifest =
          run.build(
              request.master(),
              snapshots.nextId(),
              call.clock().instant(),
              new SnapshotHistory(snapshots.list(), snapshots.findCurrent(), warehouse));
      String id = manifest.snapshotId();
      call.console()
          .step(
              new Message("Phát hành " + id, "Publish " + id),
              () -> {
                snapshots.publish(build, manifest);
                return snapshots.prune(request.keep());
              });
    }
    return 0;
  }

  /** What was asked for: the day, the Spark master, and how many snapshots to keep. */
  private record Request(LocalDate asOf, String master, int keep) {}

  private static boolean isRepeat(Snapshots snapshots, Ledger ledger, LocalDate asOf) {
    return snapshots
        .findCurrent()
        .filter(current -> current.wouldRepeat(asOf, ledger.loadIds(), CODE_VERSION))
        .isPresent();
  }
}
