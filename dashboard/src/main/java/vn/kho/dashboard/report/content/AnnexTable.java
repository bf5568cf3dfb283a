package vn.kho.dashboard.report.content;

import java.util.List;

/** What one annex shows. */
interface AnnexTable {
  List<Table.Column> columns();

  List<Table.Row> rows();
}
