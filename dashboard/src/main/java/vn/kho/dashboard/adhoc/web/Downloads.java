package vn.kho.dashboard.adhoc.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kho.dashboard.adhoc.SqlProblem;
import vn.kho.dashboard.adhoc.format.CsvWriter;
import vn.kho.dashboard.adhoc.format.Format;
import vn.kho.dashboard.adhoc.format.JsonWriter;
import vn.kho.dashboard.adhoc.format.ResultWriter;
import vn.kho.dashboard.adhoc.format.TableWriter;
import vn.kho.dashboard.adhoc.format.XlsxWriter;
import vn.kho.dashboard.text.Texts;

/** The writer of each format the page offers. */
final class Downloads {
  private Downloads() {}

  static ResultWriter writer(
      Format format,
      OutputStream out,
      SqlRequest request,
      String snapshot,
      String mark,
      Texts texts)
      throws IOException, SqlProblem {
    return switch (format) {
      case CSV -> CsvWriter.forSpreadsheet(out, request.text("separator").equals(";") ? ';' : ',');
      case JSON -> new JsonWriter(out);
      case TABLE -> new TableWriter(out);
      case PARQUET -> ResultWriter.ofBytes(out);
      case XLSX ->
          new XlsxWriter(
              out,
              texts.get("sql.xlsx.sheet"),
              List.of(
                  texts.get("sql.xlsx.notes"),
                  texts.get("sql.xlsx.snapshot", snapshot),
                  mark,
                  texts.get("sql.xlsx.statement"),
                  request.sql()));
    };
  }
}
