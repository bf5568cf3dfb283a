package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Made-up yearly series of the kinds a province sends: growing, wandering, noisy, jumping … */
final class MadeUp {
  static final List<String> KINDS =
      List.of(
          "growing",
          "growing",
          "growing",
          "wandering",
          "wandering",
          "noisy",
          "noisy",
          "percent",
          "percent",
          "small_counts",
          "flat",
          "jump",
          "zero");

  private MadeUp() {}

  /** {@code each} rounds of the kinds in the shares above, 8 to 20 years long. */
  static List<Series> mixed(long seed, int each) {
    Random random = new Random(seed);
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (String kind : KINDS) {
        all.add(one(kind, all.size(), random));
      }
    }
    return all;
  }

  static List<Series> ofKind(String kind, long seed, int count) {
    Random random = new Random(seed);
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one(kind, i, random));
    }
    return all;
  }

  private static Series one(String kind, int number, Random random) {
    int years = 8 + random.nextInt(13);
    int first = 2025 - years;
    double start = Math.exp(3 + 6 * random.nextDouble());
    double growth = 0.03 + 0.03 * random.nextGaussian();
    double noise = 0.03 + 0.12 * random.nextDouble();
    int jumpAt = 2 + random.nextInt(years - 2);
    double jump = 0.5 * random.nextGaussian();
    double level = 0;
    TreeMap<Integer, Double> values = new TreeMap<>();
    for (int i = 0; i < years; i++) {
      double step = random.nextGaussian();
      double value =
          switch (kind) {
            case "growing" -> {
              level += growth + 0.02 * step;
              yield start * Math.exp(level);
            }
            case "wandering" -> {
              level += growth / 2 + noise * step;
              yield start * Math.exp(level);
            }
            case "noisy" -> start * Math.exp(growth * i / 2 + noise * step);
            case "flat" -> start * (1 + 0.003 * step);
            case "jump" -> {
              level += 0.03 * step;
              yield start * Math.exp(level + (i >= jumpAt ? jump : 0));
            }
            case "percent" -> {
              level += growth + noise * step;
              yield 100 / (1 + Math.exp(-level - growth * 10));
            }
            case "small_counts" -> Math.max(0, Math.rint(4 + 2 * step + 10 * growth * i / years));
            default -> random.nextInt(6) == 0 ? 1 : 0;
          };
      values.put(first + i, kind.equals("percent") ? value : Math.rint(value));
    }
    Family family = kind.equals("percent") ? Family.PERCENT : Family.COUNT;
    return Series.of(kind + "-" + number, family, values);
  }
}
