package vn.kho.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final int SETTLE_SECONDS = 3;

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
            "watch",
            "DIR",
            "chờ ở thư mục này: tệp nào chép xong thì nạp, rồi chuyển vào kho bản gốc",
            "watch this folder: take each file once it is complete, and keep it as an original"),
        Option.valued(
            "settle",
            "3",
            "với --watch: số giây một tệp phải nằm yên",
            "with --watch: seconds a file must have been quiet"),
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
    Path watched = arguments.findPath("watch").orElse(null);
    if (arguments.plain().isEmpty() && watched == null) {
      throw new UsageException(
          "thiếu tệp hoặc thư mục cần nạp; xem: kho ingest --help",
          "no file or folder to load; see: kho ingest --help");
    }
    LocalDate received = arguments.findDate("received").orElse(null);
    if (received != null && received.isAfter(settings.today())) {
      throw new UsageException(
          "--received " + received + " ở sau hôm nay (" + settings.today() + ")",
          "--received " + received + " is after today (" + settings.today() + ")");
    }
    requireOurWarehouse(settings.warehouse());
    Loader loader =
        new Loader(
            settings,
            console,
            received,
            arguments.has("dry-run") ? Writing.PREVIEW : Writing.STORE,
            arguments.has("strict") ? Refusal.FILE : Refusal.ROW);
    if (watched != null) {
      return watch(watched, arguments, settings, console, loader);
    }
    List<InputFile> files = InputFiles.find(arguments.plain());
    List<String> others = InputFiles.listOthers(arguments.plain());
    if (!others.isEmpty()) {
      String names = String.join(", ", others);
      console.tell(
          "Bỏ qua " + others.size() + " tệp không phải csv hay xlsx: " + names,
          "Passed over " + others.size() + " files that are not csv or xlsx: " + names);
    }
    if (files.isEmpty()) {
      throw new UsageException(
          "không có tệp csv hay xlsx nào ở đó", "there is no csv or xlsx file there");
    }
    Path feedback = arguments.findPath("feedback").orElse(null);
    LoadReport report =
        loader.load(files, feedback == null ? null : new FeedbackFolder(feedback, Which.ALL));
    return report.hasErrors() ? Exit.REFUSED : Exit.OK;
  }

  private static int watch(
      Path folder, Arguments arguments, Settings settings, Console console, Loader loader)
      throws IOException {
    if (!arguments.plain().isEmpty()
        || arguments.has("dry-run")
        || arguments.find("feedback").isPresent()) {
      throw new UsageException(
          "--watch không đi cùng tệp, --dry-run hay --feedback; phản hồi nằm ở "
              + folder.resolve("feedback"),
          "--watch takes no files, --dry-run or --feedback; feedback stands in "
              + folder.resolve("feedback"));
    }
    int settle = arguments.findInt("settle", 1).orElse(SETTLE_SECONDS);
    new WatchLoop(loader, console)
        .run(folder, settings.warehouse(), Duration.ofSeconds(settle), settings.clock());
    return Exit.OK;
  }

  /**
   * Loads files as the command was told to.
   *
   * @param received day of receipt; null for the day of loading
   */
  record Loader(
      Settings settings,
      Console console,
      @Nullable LocalDate received,
      Writing writing,
      Refusal refusal) {

    /**
     * Loads files as one load.
     *
     * @param asked where feedback on every file goes; null for feedback on files with errors, in
     *     the warehouse
     */
    LoadReport load(List<InputFile> files, @Nullable FeedbackFolder asked) throws IOException {
      LocalDate today = settings.today();
      LoadRequest request =
          new LoadRequest(
              settings.warehouse(),
              settings.data(),
              files,
              received == null ? today : received,
              today,
              settings.clock().instant(),
              VERSION,
              writing,
              refusal);
      LoadPrinter printer = new LoadPrinter(console);
      FeedbackFolder feedback =
          asked == null
              ? new FeedbackFolder(settings.warehouse().resolve("feedback"), Which.WITH_ERRORS)
              : asked;
      boolean isSilent = asked == null && writing == Writing.PREVIEW;
      LoadReport report =
          LoadJob.run(request, printer, file -> add(file, isSilent ? null : feedback));
      printer.finish(report, writing);
      String load = report.loadId();
      printer.finish(feedback, asked == null && load != null ? load : "");
      return report;
    }

    private static void add(FileFeedback file, @Nullable FeedbackFolder feedback)
        throws IOException {
      if (feedback != null) {
        feedback.add(file);
      }
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
