package vn.kho.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.ingest.feedback.FeedbackFolder;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.IssueGroups;
import vn.kho.ingest.issue.Severity;
import vn.kho.ingest.load.Changes;
import vn.kho.ingest.load.FileReport;
import vn.kho.ingest.load.LoadJob;
import vn.kho.ingest.load.LoadReport;
import vn.kho.ingest.load.LoadRequest.Writing;

/** Tells the findings as they come, and at the end what was loaded, by kind of file. */
final class LoadPrinter implements LoadJob.Progress {
  /** A run of thousands of bad rows is read in its tables, not on a screen. */
  private static final int MOST_TOLD = 1_000;

  private static final int STEP = 500;

  private final Console console;
  private int told;
  private int untold;
  private int remarks;

  LoadPrinter(Console console) {
    this.console = console;
  }

  private static final class Sum {
    int files;
    int accepted;
    int refused;
    int repeated;
  }

  @Override
  public void done(FileReport report, int filesDone, int filesAll) {
    boolean isOurs = report.origin() == FileReport.Origin.BROUGHT && !report.hasErrors();
    for (IssueGroups.Group group : IssueGroups.of(report.issues())) {
      boolean isChange = group.first().code() == IssueCode.VALUE_CHANGED;
      if (isOurs || (group.first().severity() == Severity.INFO && !isChange)) {
        remarks += group.count();
      } else if (told < MOST_TOLD) {
        told++;
        console.tell(group.vi(), group.en());
      } else {
        untold += group.count();
      }
    }
    if (filesDone % STEP == 0 && filesDone < filesAll) {
      console.tell(filesDone + "/" + filesAll + " tệp…", filesDone + "/" + filesAll + " files…");
      console.err().flush();
    }
  }

  void finish(LoadReport report, Writing writing) {
    if (untold > 0) {
      console.tell(
          "… và " + untold + " lỗi, cảnh báo nữa; xem bảng fct_issues sau khi tính",
          "… and " + untold + " more errors and warnings; see the table fct_issues");
    }
    Map<String, Sum> sums = new TreeMap<>();
    for (FileReport file : report.files()) {
      Sum sum = sums.computeIfAbsent(file.kind(), kind -> new Sum());
      sum.files++;
      sum.accepted += file.accepted();
      sum.refused += file.refused();
      sum.repeated += file.loadedBefore() == null ? 0 : 1;
    }
    sums.forEach(this::say);
    report.files().forEach(this::sayChanges);
    if (remarks > 0) {
      console.say(
          remarks + " ghi chú được lưu cùng lần nạp", remarks + " remarks are kept with the load");
    }
    if (writing == Writing.PREVIEW) {
      console.say("Xem trước: không ghi gì vào kho.", "Preview: nothing was written.");
    } else if (report.loadId() == null) {
      console.say(
          "Không có gì mới; kho không thay đổi.", "Nothing new; the warehouse is unchanged.");
    } else {
      console.say("Lần nạp " + report.loadId() + ".", "Load " + report.loadId() + ".");
    }
  }

  /** Puts the feedback in place and tells where it stands. */
  void finish(FeedbackFolder feedback, String below) throws IOException {
    int files = feedback.publish(below);
    if (files > 0) {
      Path folder = feedback.folder().resolve(below);
      console.say(
          "Phản hồi cho người gửi về " + files + " tệp: " + folder,
          "Feedback for the senders of " + files + " files: " + folder);
    }
  }

  private void sayChanges(FileReport file) {
    Changes changes = file.changes();
    if (changes != null) {
      console.say(
          String.format(
              Locale.ROOT,
              "%s: %d số mới, %d số thay số cũ, %d số như cũ, %d dòng bị giữ lại",
              file.name(),
              changes.fresh(),
              changes.changed(),
              changes.same(),
              file.refused()),
          String.format(
              Locale.ROOT,
              "%s: %d new figures, %d that replace another, %d as known, %d rows refused",
              file.name(),
              changes.fresh(),
              changes.changed(),
              changes.same(),
              file.refused()));
    }
  }

  private void say(String kind, Sum sum) {
    console.say(
        String.format(
                Locale.ROOT,
                "%-18s %,7d tệp  %,10d dòng nhận  %,8d dòng chờ%s",
                kind,
                sum.files,
                sum.accepted,
                sum.refused,
                sum.repeated == 0 ? "" : "  (" + sum.repeated + " tệp đã nạp trước đây)")
            .replace(',', '.'),
        String.format(
            Locale.ROOT,
            "%-18s %,7d files  %,10d rows loaded  %,8d rows waiting%s",
            kind,
            sum.files,
            sum.accepted,
            sum.refused,
            sum.repeated == 0 ? "" : "  (" + sum.repeated + " files loaded before)"));
  }
}
