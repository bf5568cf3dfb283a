package vn.kho.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.feedback.FeedbackFolder;
import vn.kho.ingest.feedback.FeedbackFolder.Which;
import vn.kho.ingest.feedback.FileFeedback;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.InputFile;
import vn.kho.ingest.load.InputFiles;
import vn.kho.ingest.load.LoadJob;
import vn.kho.ingest.load.LoadReport;
import vn.kho.ingest.load.LoadRequest;
import vn.kho.ingest.load.LoadRequest.Refusal;
import vn.kho.ingest.load.LoadRequest.Writing;

/** Loads reference files, plans, published figures and results. */
final class IngestCommand implements Command {
  static final String VERSION = "0.1.0";

  @Override
  public Words usage() {
    return new Words(
        "ĐƯỜNG-DẪN… : nạp danh mục, kế hoạch, kết quả (csv, xlsx; tệp, thư mục hoặc mẫu tên)",
        "PATH…: loads reference files, plans, results (csv, xlsx; files, folders or patterns)");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued(
            "received",
            "2024-05-09",
            "ngày nhận; không ghi thì là hôm nay",
            "day of receipt; today when left out"),
        Option.flag("dry-run", "đọc và kiểm tra, không ghi gì", "read and judge, write nothing"),
        Option.flag(
            "strict", "một dòng sai thì giữ lại cả tệp", "one bad row refuses the whole file"),
        Option.valued(
            "feedback",
            "DIR",
            "viết phản hồi cho người gửi (html, csv, xlsx) của mọi tệp vào đây; không ghi thì chỉ"
                + " của tệp có lỗi, trong kho",
            "write feedback for the senders (html, csv, xlsx) of all files here; when left out only"
                + " of files with errors, in the warehouse"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    if (arguments.plain().isEmpty()) {
      throw new UsageException(
          "thiếu tệp hoặc thư mục cần nạp; xem: kho ingest --help",
          "no file or folder to load; see: kho ingest --help");
    }
    LocalDate today = settings.today();
    LocalDate received = arguments.findDate("received").orElse(today);
    if (received.isAfter(today)) {
      throw new UsageException(
          "--received " + received + " ở sau hôm nay (" + today + ")",
          "--received " + received + " is after today (" + today + ")");
    }
    requireOurWarehouse(settings.warehouse());
    List<InputFile> files = InputFiles.find(arguments.plain());
    if (files.isEmpty()) {
      throw new UsageException(
          "không có tệp csv hay xlsx nào ở đó", "there is no csv or xlsx file there");
    }
    LoadRequest request =
        new LoadRequest(
            settings.warehouse(),
            settings.data(),
            files,
            received,
            today,
            settings.clock().instant(),
            VERSION,
            arguments.has("dry-run") ? Writing.PREVIEW : Writing.STORE,
            arguments.has("strict") ? Refusal.FILE : Refusal.ROW);
    LoadPrinter printer = new LoadPrinter(console);
    Path asked = arguments.findPath("feedback").orElse(null);
    FeedbackFolder feedback =
        asked == null
            ? new FeedbackFolder(settings.warehouse().resolve("feedback"), Which.WITH_ERRORS)
            : new FeedbackFolder(asked, Which.ALL);
    boolean isSilent = asked == null && request.writing() == Writing.PREVIEW;
    LoadReport report =
        LoadJob.run(request, printer, file -> add(file, isSilent ? null : feedback));
    printer.finish(report, request.writing());
    printer.finish(feedback, asked == null ? String.valueOf(report.loadId()) : "");
    return report.hasErrors() ? Exit.REFUSED : Exit.OK;
  }

  private static void add(FileFeedback file, @Nullable FeedbackFolder feedback) throws IOException {
    if (feedback != null) {
      feedback.add(file);
    }
  }

  private static void requireOurWarehouse(Path warehouse) throws IOException {
    Path format = warehouse.resolve("FORMAT");
    String expected = "kho-warehouse 1";
    String found = Files.exists(format) ? Files.readString(format).strip() : expected;
    if (!found.equals(expected)) {
      throw new UsageException(
          warehouse + " là kho dạng \"" + found + "\", chương trình này cần \"" + expected + "\"",
          warehouse + " is of format \"" + found + "\", this program needs \"" + expected + "\"");
    }
  }
}
