package vn.kho.transform;

import java.nio.file.Path;
import java.util.List;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.io.Backup;
import vn.kho.transform.io.PublishLock;
import vn.kho.transform.io.Warehouse;

/** Saves the warehouse into one file. */
final class BackupCommand implements Command {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Message summary() {
    return new Message(
        "Sao lưu cả kho vào một tệp zip.", "Saves the whole warehouse as one zip file.");
  }

  @Override
  public List<Option> options() {
    return List.of(Option.value("out", "tệp sao lưu", "the file to write"));
  }

  @Override
  public int run(Call call) {
    Path out =
        call.arguments()
            .find("out")
            .map(Path::of)
            .orElseThrow(() -> Problem.usage("Thiếu --out TỆP.", "--out FILE is missing."));
    Warehouse warehouse = Warehouse.open(call.settings().warehouse());
    int files = PublishLock.holding(warehouse, () -> Backup.save(warehouse, out));
    call.console()
        .say(
            "Đã sao lưu %d tệp vào %s".formatted(files, out),
            "Saved %d files to %s".formatted(files, out));
    return 0;
  }
}
