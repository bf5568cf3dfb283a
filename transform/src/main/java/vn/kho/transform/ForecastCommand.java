package vn.kho.transform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.duck.YearlyHistory;
import vn.kho.transform.forecast.Backtest;
import vn.kho.transform.forecast.BacktestCsv;
import vn.kho.transform.forecast.BacktestReport;
import vn.kho.transform.forecast.Family;
import vn.kho.transform.forecast.Outcome;
import vn.kho.transform.forecast.Series;
import vn.kho.transform.forecast.SeriesFile;
import vn.kho.transform.io.Warehouse;

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
        "Độ chính xác đã qua của cách dự báo, trên tệp csv series,year,value; không nêu tệp thì"
            + " trên số liệu của kho.",
        "The forecast's record on a csv of series,year,value; without a file, on the warehouse's"
            + " own years.");
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
    SeriesFile.Read read =
        call.arguments()
            .findOperand(0)
            .map(ForecastCommand::seriesOf)
            .orElseGet(() -> ownHistory(call));
    read.refused().forEach(call.console()::complain);
    complainOfMore(call, read.refusedCount() - read.refused().size());
    Backtest backtest = new Backtest(read.series());
    List<Message> untested = backtest.untested();
    untested.stream().limit(MOST_COMPLAINTS).forEach(call.console()::complain);
    complainOfMore(call, untested.size() - MOST_COMPLAINTS);
    List<Outcome> outcomes = backtest.outcomes();
    if (format.equals("csv")) {
      String csv = BacktestCsv.of(outcomes).stripTrailing();
      call.console().say(csv, csv);
    } else if (!read.series().isEmpty() || read.refused().isEmpty()) {
      BacktestReport.of(read.series().size(), outcomes)
          .forEach(line -> call.console().say(line.vi(), line.en()));
    }
    return read.refused().isEmpty() ? 0 : 1;
  }

  private static void complainOfMore(Call call, long more) {
    if (more > 0) {
      call.console()
          .complain(
              new Message("… và %d dòng nữa.".formatted(more), "… and %d more.".formatted(more)));
    }
  }

  /** The whole years of the published snapshot. */
  private static SeriesFile.Read ownHistory(Call call) {
    Warehouse warehouse = Warehouse.open(call.settings().warehouse());
    String current =
        warehouse
            .findCurrent()
            .orElseThrow(
                () ->
                    Problem.usage(
                        "Kho chưa phát hành bản nào. Nêu tệp: ./kho forecast --backtest TỆP.csv",
                        "Nothing is published yet. Name a file: ./kho forecast --backtest"
                            + " FILE.csv"));
    Map<String, TreeMap<Integer, Double>> values = new LinkedHashMap<>();
    Map<String, Family> families = new HashMap<>();
    for (YearlyHistory.Year year :
        YearlyHistory.read(warehouse.snapshot(current).resolve("marts"))) {
      values.computeIfAbsent(year.series(), name -> new TreeMap<>()).put(year.year(), year.value());
      Family family =
          year.isPercent() ? Family.PERCENT : year.value() < 0 ? Family.NET : Family.COUNT;
      families.merge(year.series(), family, (a, b) -> a == Family.COUNT ? b : a);
    }
    List<Series> series = new ArrayList<>();
    values.forEach(
        (name, years) ->
            series.add(Series.of(name, families.getOrDefault(name, Family.COUNT), years)));
    return new SeriesFile.Read(series, List.of(), 0);
  }

  private static SeriesFile.Read seriesOf(String file) {
    try (BufferedReader text = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      return SeriesFile.parse(file, text);
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
