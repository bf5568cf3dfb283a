package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.load.LoadRequest.Refusal;
import vn.kho.ingest.load.LoadRequest.Writing;

/** The same figures, long or wide, in any order and cut anywhere, give the same current figures. */
class WideFormsTest {
  private static final List<String> UNITS = List.of("Phường Túc Duyên", "Phường Cam Giá", "05470");
  private static final List<String> INDICATORS = List.of("members_admitted", "members_left");
  private static final List<String> NAMES = List.of("Hội viên kết nạp mới", "Hội viên giảm");
  private static final int MONTHS = 4;
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2024, 6, 5), LocalDate.of(2024, 7, 5));

  private final Path folder;

  WideFormsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Sent(LocalDate day, String text) {}

  @RepeatedTest(3)
  void wideForms_giveTheFiguresOfTheLongOne(RepetitionInfo round) throws IOException {
    Random random = new Random(round.getCurrentRepetition());
    Loads whole = new Loads(folder.resolve("whole"));
    List<Sent> pieces = new ArrayList<>();
    for (LocalDate day : DAYS) {
      int[][][] figures = figures(random);
      send(whole, "whole-" + day, new Sent(day, longForm(figures)));
      pieces.addAll(wideForms(figures, day, random));
    }
    pieces.add(pieces.get(random.nextInt(pieces.size())));
    Collections.shuffle(pieces, random);
    Loads cut = new Loads(folder.resolve("cut"));
    for (int i = 0; i < pieces.size(); i++) {
      send(cut, "piece-" + i, pieces.get(i));
    }
    assertEquals(current(whole), current(cut));
  }

  private static int[][][] figures(Random random) {
    int[][][] figures = new int[UNITS.size()][INDICATORS.size()][MONTHS];
    for (int[][] unit : figures) {
      for (int[] indicator : unit) {
        Arrays.setAll(indicator, month -> random.nextInt(50));
      }
    }
    return figures;
  }

  private void send(Loads loads, String name, Sent sent) throws IOException {
    Path file = Loads.write(folder.resolve(name + ".csv"), sent.text());
    FileReport report =
        Loads.on(loads.run(Writing.STORE, Refusal.ROW, sent.day(), file), name + ".csv");
    assertEquals("", Loads.brief(report), sent.text());
  }

  private static String longForm(int[][][] figures) {
    StringBuilder text = new StringBuilder("unit;indicator;period;value\n");
    for (int u = 0; u < UNITS.size(); u++) {
      for (int i = 0; i < INDICATORS.size(); i++) {
        for (int m = 0; m < MONTHS; m++) {
          text.append(UNITS.get(u)).append(';').append(INDICATORS.get(i)).append(";2024-0");
          text.append(m + 1).append(';').append(figures[u][i][m]).append('\n');
        }
      }
    }
    return text.toString();
  }

  /** One of the three wide layouts, cut along what its title says. */
  private static List<Sent> wideForms(int[][][] figures, LocalDate day, Random random) {
    List<Sent> forms = new ArrayList<>();
    switch (random.nextInt(3)) {
      case 0 -> {
        for (int i = 0; i < INDICATORS.size(); i++) {
          StringBuilder text = new StringBuilder("Chỉ tiêu: " + NAMES.get(i) + "\nĐơn vị");
          months(text);
          for (int u : shuffled(UNITS.size(), random)) {
            text.append('\n').append(UNITS.get(u));
            for (int value : figures[u][i]) {
              text.append(';').append(value);
            }
          }
          forms.add(new Sent(day, text.toString()));
        }
      }
      case 1 -> {
        for (int m = 0; m < MONTHS; m++) {
          StringBuilder text = new StringBuilder("Tháng " + (m + 1) + "/2024\nĐơn vị");
          NAMES.forEach(name -> text.append(';').append(name));
          for (int u : shuffled(UNITS.size(), random)) {
            text.append('\n').append(UNITS.get(u));
            for (int[] values : figures[u]) {
              text.append(';').append(values[m]);
            }
          }
          forms.add(new Sent(day, text.toString()));
        }
      }
      default -> {
        for (int u = 0; u < UNITS.size(); u++) {
          StringBuilder text = new StringBuilder("Đơn vị: " + UNITS.get(u) + "\nChỉ tiêu");
          months(text);
          for (int i : shuffled(INDICATORS.size(), random)) {
            text.append('\n').append(NAMES.get(i));
            for (int value : figures[u][i]) {
              text.append(';').append(value);
            }
          }
          forms.add(new Sent(day, text.toString()));
        }
      }
    }
    return forms;
  }

  private static void months(StringBuilder text) {
    for (int m = 1; m <= MONTHS; m++) {
      text.append(";2024-0").append(m);
    }
  }

  private static List<Integer> shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  /** The figure received last of each key. */
  private static Map<String, String> current(Loads loads) throws IOException {
    Map<String, String> days = new TreeMap<>();
    Map<String, String> values = new TreeMap<>();
    for (Map<String, String> row : StoredFacts.of(loads.warehouse(), "results")) {
      String key = row.get("org_unit_id") + row.get("indicator_id") + row.get("period");
      String day = String.valueOf(row.get("received_on"));
      if (day.compareTo(days.getOrDefault(key, "")) >= 0) {
        days.put(key, day);
        values.put(key, String.valueOf(row.get("value")));
      }
    }
    return values;
  }
}
