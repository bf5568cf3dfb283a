package vn.kho.transform.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kho.transform.command.Message;

/** A csv of yearly series: {@code series,year,value}, in any order of columns and rows. */
public final class SeriesFile {
  public static final int MOST_VALUES = 500_000;

  private static final int MOST_KEPT = 20;
  private static final int LONGEST_SHOWN = 40;
  private static final double LARGEST = 1e30;

  private final String name;
  private final int mostValues;
  private final TreeMap<String, TreeMap<Integer, Double>> values = new TreeMap<>();
  private final List<Message> refused = new ArrayList<>();
  private long refusedCount;
  private int count;

  private SeriesFile(String name, int mostValues) {
    this.name = name;
    this.mostValues = mostValues;
  }

  /**
   * The series that were read, by name.
   *
   * @param refused why rows were not read, the first of them
   * @param refusedCount how many rows were not read
   */
  public record Read(List<Series> series, List<Message> refused, long refusedCount) {}

  /** No series and one message when the file as a whole cannot be read so. */
  public static Read parse(String name, BufferedReader text) throws IOException {
    return parse(name, text, MOST_VALUES);
  }

  static Read parse(String name, BufferedReader text, int mostValues) throws IOException {
    SeriesFile file = new SeriesFile(name, mostValues);
    CsvText csv = new CsvText(text);
    try {
      file.read(csv);
    } catch (CsvText.Endless e) {
      file.endless(csv.line());
    }
    List<Series> series = new ArrayList<>();
    file.values.forEach(
        (one, years) -> series.add(Series.of(one, FamilyGuess.of(one, years.values()), years)));
    return new Read(series, List.copyOf(file.refused), file.refusedCount);
  }

  private void read(CsvText csv) throws IOException {
    List<String> header =
        csv.next().orElse(List.of()).stream()
            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
            .toList();
    int series = header.indexOf("series");
    int year = header.indexOf("year");
    int value = header.indexOf("value");
    if (series < 0 || year < 0 || value < 0) {
      String found = shown(String.join(",", header));
      refuse(
          1,
          "dòng đầu là \"%s\"; cần các cột series,year,value.".formatted(found),
          "the header is \"%s\"; the columns series,year,value are needed.".formatted(found));
      return;
    }
    int last = Math.max(series, Math.max(year, value));
    Optional<List<String>> next = csv.next();
    while (next.isPresent()) {
      List<String> row = next.get();
      boolean isEmpty = row.stream().allMatch(String::isBlank);
      if (!isEmpty && row.size() <= last) {
        refuse(csv.line(), "thiếu ô.", "cells are missing.");
      } else if (!isEmpty && !row.get(value).isBlank()) {
        add(csv.line(), row.get(series).strip(), row.get(year).strip(), row.get(value).strip());
      }
      if (count > mostValues) {
        tooMany(csv.line());
        return;
      }
      next = csv.next();
    }
  }

  private void endless(long line) {
    refuse(
        line,
        "dấu nháy kép không đóng, hoặc dòng quá dài; phần sau không đọc.",
        "a double quote is not closed, or the line is too long; what follows is not read.");
  }

  private void tooMany(long line) {
    values.clear();
    refused.clear();
    refuse(
        line,
        "tệp có hơn %d giá trị; hãy chia nhỏ tệp.".formatted(mostValues),
        "the file has more than %d values; split it.".formatted(mostValues));
  }

  private void add(long line, String series, String year, String value) {
    if (series.isEmpty()) {
      refuse(line, "cột series: trống.", "column series: empty.");
      return;
    }
    if (!year.matches("[12]\\d{3}(\\.0+)?")) {
      refuse(
          line,
          "cột year: \"%s\" không phải một năm.".formatted(shown(year)),
          "column year: \"%s\" is not a year.".formatted(shown(year)));
      return;
    }
    double number = number(value);
    if (Double.isNaN(number)) {
      refuse(
          line,
          "cột value: \"%s\" không phải số; viết như 1234.5.".formatted(shown(value)),
          "column value: \"%s\" is not a number; write it like 1234.5.".formatted(shown(value)));
    } else if (Math.abs(number) > LARGEST) {
      refuse(
          line,
          "cột value: \"%s\" quá lớn; chỉ đọc đến 1e30, hãy đổi đơn vị.".formatted(shown(value)),
          "column value: \"%s\" is too large; up to 1e30 is read, change the unit."
              .formatted(shown(value)));
    } else {
      put(line, series, Integer.parseInt(year.substring(0, 4)), number);
    }
  }

  private void put(long line, String series, int year, double number) {
    Map<Integer, Double> years = values.computeIfAbsent(series, one -> new TreeMap<>());
    Double before = years.putIfAbsent(year, number);
    if (before == null) {
      count++;
    } else if (before != number) {
      refuse(
          line,
          "\"%s\" năm %d đã có giá trị khác.".formatted(shown(series), year),
          "\"%s\" already has another value for %d.".formatted(shown(series), year));
    }
  }

  private static double number(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private void refuse(long line, String vi, String en) {
    refusedCount++;
    if (refused.size() < MOST_KEPT) {
      refused.add(
          new Message(
              "%s, dòng %d, %s".formatted(name, line, vi),
              "%s, row %d, %s".formatted(name, line, en)));
    }
  }
}
