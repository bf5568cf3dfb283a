package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The months from one boundary to another. */
record Stretch(int from, int to) {

  static Stretch ofYear(int year) {
    return new Stretch(12 * year, 12 * year + 12);
  }

  /** Years, those after one another as one stretch. */
  static List<Stretch> ofYears(Set<Integer> years) {
    List<Stretch> stretches = new ArrayList<>();
    for (int year : new TreeSet<>(years)) {
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && last.to == 12 * year) {
        stretches.set(stretches.size() - 1, new Stretch(last.from, last.to + 12));
      } else {
        stretches.add(ofYear(year));
      }
    }
    return stretches;
  }

  boolean isEmpty() {
    return from >= to;
  }

  Stretch and(int first, int end) {
    return new Stretch(Math.max(from, first), Math.min(to, end));
  }

  Stretch and(Stretch other) {
    return and(other.from, other.to);
  }

  boolean meets(Stretch other) {
    return !and(other).isEmpty();
  }

  int firstYear() {
    return from / 12;
  }

  int lastYear() {
    return (to - 1) / 12;
  }

  /** What is left of this when others are taken out, in order. */
  List<Stretch> without(List<Stretch> others) {
    List<Stretch> left = List.of(this);
    for (Stretch other : others) {
      List<Stretch> less = new ArrayList<>();
      for (Stretch part : left) {
        if (part.meets(other)) {
          add(less, new Stretch(part.from, other.from));
          add(less, new Stretch(other.to, part.to));
        } else {
          less.add(part);
        }
      }
      left = less;
    }
    return left;
  }

  private static void add(List<Stretch> stretches, Stretch one) {
    if (!one.isEmpty()) {
      stretches.add(one);
    }
  }
}
