package vn.kho.transform;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.forecast.Backtest;
import vn.kho.transform.forecast.BacktestCsv;
import vn.kho.transform.forecast.BacktestReport;
import vn.kho.transform.forecast.Outcome;
import vn.kho.transform.forecast.SeriesFile;

/** The forecast's record on any yearly series. */
final class ForecastCommand implements Command {
  private static final int MOST_COMPLAINTS = 20;

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public Message summary() {
    return new Message(
        "Độ chính xác đã qua của cách dự báo, trên tệp csv series,year,value.",
        "The forecast's record on a csv of series,year,value.");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.flag("backtest", "thử lại trên quá khứ", "test on the past"),
        Option.value("format", "table (mặc định) hoặc csv", "table (default) or csv"));
  }

  @Override
  public List<String> operands() {
    return List.of("[FILE]");
  }

  @Override
  public int run(Call call) {
    String format = call.arguments().find("format").orElse("table");
    if (!format.equals("table") && !format.equals("csv")) {
      throw Problem.usage(
          "--format nhận table hoặc csv, không nhận \"%s\".".formatted(format),
          "--format takes table or csv, not \"%s\".".formatted(format));
    }
    String file =
        call.arguments()
            .findOperand(0)
            .orElseThrow(
                () ->
                    Problem.usage(
                        "Thiếu tệp. Viết: ./kho forecast --backtest TỆP.csv",
                        "A file is missing. Write: ./kho forecast --backtest FILE.csv"));
    SeriesFile.Read read = SeriesFile.parse(file, text(file));
    read.refused().stream().limit(MOST_COMPLAINTS).forEach(call.console()::complain);
    int more = read.refused().size() - MOST_COMPLAINTS;
    if (more > 0) {
      call.console()
          .complain(
              new Message("… và %d dòng nữa.".formatted(more), "… and %d more.".formatted(more)));
    }
    List<Outcome> outcomes = new Backtest(read.series()).outcomes();
    if (format.equals("csv")) {
      String csv = BacktestCsv.of(outcomes).stripTrailing();
      call.console().say(csv, csv);
    } else {
      BacktestReport.of(read.series().size(), outcomes)
          .forEach(line -> call.console().say(line.vi(), line.en()));
    }
    return read.refused().isEmpty() ? 0 : 1;
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw Problem.usage(
          "%s không phải UTF-8; lưu lại tệp ở dạng UTF-8.".formatted(file),
          "%s is not UTF-8; save it as UTF-8.".formatted(file));
    } catch (IOException e) {
      throw Problem.usage(
          "Không đọc được %s.".formatted(file), "%s cannot be read.".formatted(file));
    }
  }
}
