package vn.kho.transform.forecast;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A yearly series; years may be missing. */
public record Series(String name, Scale scale, SortedMap<Integer, Double> values) {

  public Series {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static Series of(String name, Family family, SortedMap<Integer, Double> values) {
    return new Series(name, Scale.of(family, values.values()), values);
  }

  public Family family() {
    return scale.family();
  }

  /** What was known at the end of a year. */
  History until(int year) {
    return History.of(values.headMap(year + 1), scale);
  }
}
