package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.transform.command.Message;

/** A csv of yearly series: {@code series,year,value}, in any order of columns and rows. */
public final class SeriesFile {
  private final Map<String, TreeMap<Integer, Double>> values = new LinkedHashMap<>();
  private final List<Message> refused = new ArrayList<>();

  private SeriesFile() {}

  /** The series that were read, and the rows that were not. */
  public record Read(List<Series> series, List<Message> refused) {}

  /** An empty list of series and one message when the header lacks a column. */
  public static Read parse(String name, String text) {
    SeriesFile file = new SeriesFile();
    file.read(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Series> series = new ArrayList<>();
    file.values.forEach(
        (one, years) -> series.add(Series.of(one, FamilyGuess.of(one, years.values()), years)));
    return new Read(series, List.copyOf(file.refused));
  }

  private void read(String name, String text) {
    List<List<String>> rows = CsvText.rows(text);
    List<String> header =
        rows.isEmpty()
            ? List.of()
            : rows.get(0).stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    int series = header.indexOf("series");
    int year = header.indexOf("year");
    int value = header.indexOf("value");
    if (series < 0 || year < 0 || value < 0) {
      refuse(
          name,
          1,
          "dòng đầu là \"%s\"; cần các cột series,year,value.".formatted(String.join(",", header)),
          "the header is \"%s\"; the columns series,year,value are needed."
              .formatted(String.join(",", header)));
      return;
    }
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (row.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (row.size() <= Math.max(series, Math.max(year, value))) {
        refuse(name, i + 1, "thiếu ô.", "cells are missing.");
      } else if (!row.get(value).isBlank()) {
        add(name, i + 1, row.get(series).strip(), row.get(year).strip(), row.get(value).strip());
      }
    }
  }

  private void add(String file, int row, String series, String year, String value) {
    if (!year.matches("[12]\\d{3}")) {
      refuse(
          file,
          row,
          "cột year: \"%s\" không phải một năm.".formatted(year),
          "column year: \"%s\" is not a year.".formatted(year));
      return;
    }
    double number = number(value);
    if (Double.isNaN(number)) {
      refuse(
          file,
          row,
          "cột value: \"%s\" không phải số; viết như 1234.5.".formatted(value),
          "column value: \"%s\" is not a number; write it like 1234.5.".formatted(value));
      return;
    }
    Double before =
        values
            .computeIfAbsent(series, name -> new TreeMap<>())
            .putIfAbsent(Integer.parseInt(year), number);
    if (before != null && before != number) {
      refuse(
          file,
          row,
          "\"%s\" năm %s đã có giá trị khác.".formatted(series, year),
          "\"%s\" already has another value for %s.".formatted(series, year));
    }
  }

  private static double number(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }

  private void refuse(String file, int row, String vi, String en) {
    refused.add(
        new Message(
            "%s, dòng %d, %s".formatted(file, row, vi), "%s, row %d, %s".formatted(file, row, en)));
  }
}
