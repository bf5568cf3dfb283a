package vn.kho.transform;

import java.nio.file.Path;
import java.util.List;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.io.Backup;

/** Restores a backup into an empty folder. */
final class RestoreCommand implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public Message summary() {
    return new Message(
        "Khôi phục kho từ bản sao lưu, vào thư mục trống.",
        "Restores a warehouse from a backup, into an empty folder.");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public List<String> operands() {
    return List.of("FILE");
  }

  @Override
  public int run(Call call) {
    Path file =
        call.arguments()
            .findOperand(0)
            .map(Path::of)
            .orElseThrow(() -> Problem.usage("Thiếu tệp sao lưu.", "The backup file is missing."));
    Path target = call.settings().warehouse();
    int files = Backup.restore(file, target);
    call.console()
        .say(
            "Đã khôi phục %d tệp vào %s".formatted(files, target),
            "Restored %d files to %s".formatted(files, target));
    return 0;
  }
}
