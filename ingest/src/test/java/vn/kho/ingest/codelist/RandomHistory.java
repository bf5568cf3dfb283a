package vn.kho.ingest.codelist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The units of a made-up province as two reference files: communes merge, split, give a part away,
 * join a neighbour that lives on, change name or code; ended codes and names are used again, and
 * several things happen on one day.
 */
final class RandomHistory {
  static final LocalDate START = LocalDate.of(2022, 1, 1);

  /** One commune's life, as written to the file. */
  static final class Life {
    final String code;
    final String name;
    final String district;
    final @Nullable LocalDate from;
    @Nullable LocalDate to;

    Life(String code, String name, String district, @Nullable LocalDate from) {
      this.code = code;
      this.name = name;
      this.district = district;
      this.from = from;
    }

    boolean isAliveOn(LocalDate day) {
      LocalDate first = from;
      LocalDate last = to;
      return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    String row() {
      return "%s,commune,%s,Xã,%s,%s,%s,"
          .formatted(code, name, district, from == null ? "" : from, to == null ? "" : to);
    }
  }

  final List<Life> lives = new ArrayList<>();
  final List<String> mapping = new ArrayList<>();
  final List<LocalDate> days = new ArrayList<>();
  private final Random random;
  private final Map<String, Life> alive = new TreeMap<>();
  private final Map<Life, LocalDate> received = new HashMap<>();
  private final List<Life> ended = new ArrayList<>();
  private int next = 1;

  RandomHistory(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 5 + random.nextInt(12); i++) {
      begin(newCode(), null);
    }
    LocalDate day = START;
    for (int i = 0; i < 1 + random.nextInt(10); i++) {
      day = random.nextInt(4) == 0 && i > 0 ? day : day.plusDays(1 + random.nextInt(120));
      event(day);
      days.add(day);
    }
  }

  private String newCode() {
    List<String> free =
        ended.stream().map(life -> life.code).filter(code -> !alive.containsKey(code)).toList();
    return !free.isEmpty() && random.nextBoolean()
        ? free.get(random.nextInt(free.size()))
        : "%05d".formatted(next++);
  }

  private Life begin(String code, @Nullable LocalDate day) {
    boolean isOldName = !ended.isEmpty() && random.nextInt(4) == 0;
    String name =
        isOldName ? ended.get(random.nextInt(ended.size())).name : "Xã Số " + lives.size();
    return begin(code, name, day);
  }

  private Life begin(String code, String name, @Nullable LocalDate day) {
    Life life = new Life(code, name, "9" + random.nextInt(3), day);
    lives.add(life);
    alive.put(code, life);
    return life;
  }

  private void end(Life life, LocalDate day) {
    life.to = day.minusDays(1);
    alive.remove(life.code);
    ended.add(life);
  }

  private void link(Life old, Life heir, LocalDate day, String part) {
    received.put(heir, day);
    mapping.add(
        "%s,%s,%s,%s,%s,%s,population"
            .formatted(old.code, old.name, heir.code, heir.name, day, part));
  }

  private void event(LocalDate day) {
    List<Life> grown = new ArrayList<>(alive.values());
    grown.removeIf(life -> life.from != null && !life.from.isBefore(day));
    // What a unit receives today it cannot hand on today.
    grown.removeIf(life -> day.equals(received.get(life)));
    Collections.shuffle(grown, random);
    if (grown.size() < 3) {
      return;
    }
    Life first = grown.get(0);
    Life second = grown.get(1);
    switch (random.nextInt(6)) {
      case 0 -> merge(grown.subList(0, 2 + random.nextInt(2)), day);
      case 1 -> {
        end(first, day);
        link(first, second, day, "whole,1");
      }
      case 2 -> split(first, day);
      case 3 -> {
        end(first, day);
        link(first, begin(first.code, first.name, day), day, "part,0.875");
        link(first, second, day, "part,0.125");
      }
      case 4 -> {
        end(first, day);
        Life renamed = begin(first.code, "Phường Mới " + lives.size(), day);
        if (random.nextBoolean()) {
          link(first, renamed, day, "whole,");
        }
      }
      default -> {
        end(first, day);
        link(first, begin("%05d".formatted(next++), first.name, day), day, "whole,1");
      }
    }
  }

  private void merge(List<Life> old, LocalDate day) {
    old.forEach(life -> end(life, day));
    Life heir = begin(random.nextBoolean() ? old.get(0).code : newCode(), day);
    old.forEach(life -> link(life, heir, day, "whole,1"));
  }

  private void split(Life old, LocalDate day) {
    end(old, day);
    List<String> weights =
        random.nextBoolean() ? List.of("0.7", "0.3") : List.of("0.333333", "0.333333", "0.333333");
    for (String weight : weights) {
      link(old, begin(newCode(), day), day, "part," + weight);
    }
  }

  List<String> units() {
    List<String> rows = new ArrayList<>();
    rows.add("unit_code,level,name,type,parent_code,valid_from,valid_to,legal_basis");
    rows.add("9,province,Tỉnh Chín,Tỉnh,,,,");
    for (int i = 0; i < 3; i++) {
      rows.add("9%d,district,Huyện %d,Huyện,9,,,".formatted(i, i));
    }
    lives.forEach(life -> rows.add(life.row()));
    return rows;
  }

  List<String> mapping() {
    List<String> rows = new ArrayList<>();
    rows.add("old_code,old_name,new_code,new_name,effective,part,weight,basis");
    rows.addAll(mapping);
    return rows;
  }

  static ReferenceReader.Result read(Path folder, List<String> units, List<String> mapping)
      throws IOException {
    Files.write(folder.resolve("units.csv"), units);
    Files.write(folder.resolve("mapping.csv"), mapping);
    return ReferenceFolder.read(folder);
  }
}
