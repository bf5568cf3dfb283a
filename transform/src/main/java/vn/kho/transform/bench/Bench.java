package vn.kho.transform.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.Duck;

/** The benchmarks, in the order they build on each other. */
public final class Bench {
  public static final List<String> NAMES = List.of("publish", "update", "series", "ranking");

  private static final Message PUBLISH =
      new Message(
          "Từ số liệu đến bản phát hành đã kiểm tra; DuckDB: chỉ phép cộng",
          "From facts to a checked, published snapshot; DuckDB: the sums alone");
  private static final Message UPDATE =
      new Message(
          "Sau một báo cáo đính chính; DuckDB: cộng lại tất cả",
          "After one corrected report; DuckDB: all sums again");
  private static final Message SERIES =
      new Message(
          "Một chuỗi theo tháng; DuckDB: trên Parquet", "One monthly series; DuckDB: over Parquet");
  private static final Message RANKING =
      new Message(
          "Xếp hạng cấp xã một năm; DuckDB: trên Parquet",
          "Communes ranked for a year; DuckDB: over Parquet");

  private final MadeWarehouse made;
  private final Runnable transform;

  /** transform = publishes a snapshot of the made warehouse, as the command does. */
  public Bench(MadeWarehouse made, Runnable transform) {
    this.made = made;
    this.transform = transform;
  }

  /** The chosen ones; publishing is always done, as the others need its snapshot. */
  public List<Measure> run(Set<String> chosen) {
    List<Measure> all = new ArrayList<>();
    all.add(new Measure("publish", PUBLISH, seconds(transform), plainSums()));
    if (chosen.contains("update")) {
      made.correctOneReport();
      all.add(new Measure("update", UPDATE, seconds(transform), plainSums()));
    }
    if (chosen.contains("series")) {
      all.add(questions("series", SERIES));
    }
    if (chosen.contains("ranking")) {
      all.add(questions("ranking", RANKING));
    }
    return all.stream().filter(one -> chosen.contains(one.name())).toList();
  }

  private double plainSums() {
    try (Duck duck = made.open()) {
      return seconds(() -> duck.run(Duck.resource(Bench.class, "plain_rollup.sql")));
    }
  }

  private Measure questions(String name, Message meaning) {
    Path snapshot = made.snapshot();
    try (Duck served = Duck.readOnly(snapshot.resolve("serving.duckdb"));
        Duck plain = Duck.inMemory()) {
      plain.viewFolder(
          "mart_results_by_period", snapshot.resolve("marts").resolve("mart_results_by_period"));
      String sql = Duck.resource(Bench.class, name + ".sql");
      double[] seconds = Questions.median(sql, made.indicators(), served, plain);
      return new Measure(name, meaning, seconds[0], seconds[1]);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
