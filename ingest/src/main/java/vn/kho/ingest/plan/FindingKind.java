package vn.kho.ingest.plan;

import java.util.Locale;
import vn.kho.ingest.issue.Words;

/** Every kind of finding, how grave it is and why it matters. */
enum FindingKind {
  FILE_REFUSED(
      Gravity.REFUSED,
      "Phần chưa đọc không nằm trong bản nháp.",
      "What was not read is not in the draft."),
  CONTENT_LEFT_OUT(
      Gravity.REFUSED,
      "Ô ẩn có thể là chỉ tiêu; chương trình không đoán.",
      "Hidden cells may be targets; the program does not guess."),
  FILE_REMARK(Gravity.NOTE, "Không ảnh hưởng đến bảng.", "It does not touch the table."),
  NO_TABLE(
      Gravity.NOTE,
      "Không có bảng thì không có ô theo năm; các con số trong lời văn được liệt kê theo chỗ.",
      "Without a table there are no cells by year; the figures of the text are listed by place."),
  HEADER_NOT_FOUND(
      Gravity.REFUSED,
      "Không biết cột nào là số thứ tự, nội dung, năm thì không dòng nào được nhận.",
      "Without knowing which column holds number, text and years no row is taken over."),
  HEADER_CHANGED(
      Gravity.NOTE,
      "Từ đây các cột được đọc theo đầu bảng mới.",
      "From here on the columns are read by the new header."),
  COLUMN_UNKNOWN(Gravity.NOTE, "Cột này không vào bản nháp.", "This column is not in the draft."),
  COLUMN_OF_FIGURES_UNKNOWN(
      Gravity.QUESTION,
      "Cột có số mà không rõ là kỳ nào hay đơn vị nào.",
      "The column holds figures, of which period or unit is not clear."),
  TABLE_NOT_READ(
      Gravity.REFUSED,
      "Bảng không có đầu bảng đọc được: không dòng nào của nó được nhận.",
      "The table has no header that can be read: none of its rows is taken over."),
  TABLE_GOES_ON(
      Gravity.NOTE,
      "Bảng mới không có đầu bảng, cùng số cột với bảng trước.",
      "A new table without a header, as wide as the one before."),
  FIGURE_OUTSIDE_TABLE(
      Gravity.QUESTION,
      "Con số ngoài bảng có thể cũng là chỉ tiêu.",
      "A figure beside the table may be a target too."),
  PERIOD_UNKNOWN(
      Gravity.QUESTION,
      "Không biết năm nào thì không chấm được.",
      "Without its year it cannot be judged."),
  TWO_COLUMNS_OF_A_PERIOD(
      Gravity.QUESTION,
      "Hai con số cho một kỳ: chấm theo số nào?",
      "Two figures for one period: judged by which?"),
  CELL_OUTSIDE_COLUMNS(
      Gravity.REFUSED,
      "Ô đứng ngoài các cột của đầu bảng nên không biết thuộc năm nào.",
      "The cell stands outside the header's columns: its year is unknown."),
  CELL_NOT_UNDERSTOOD(
      Gravity.REFUSED,
      "Một con số đọc sai thành chỉ tiêu sai cho mọi đơn vị.",
      "A figure misread becomes a wrong target for every unit."),
  NUMBER_TWO_READINGS(
      Gravity.REFUSED,
      "Hai cách đọc khác nhau một nghìn lần.",
      "The two readings differ a thousandfold."),
  CELL_IS_DATE(
      Gravity.REFUSED,
      "Excel đổi khoảng như 1-2 thành ngày; con số gốc đã mất.",
      "Excel turns a range like 1-2 into a date; the figure printed is lost."),
  ROW_NUMBER_IS_DATE(
      Gravity.REFUSED,
      "Excel đổi số thứ tự như 1.1.1 thành ngày; không biết dòng thuộc nhóm nào.",
      "Excel turns a row number like 1.1.1 into a date; the row's group is unknown."),
  ROW_NUMBER_NOT_UNDERSTOOD(
      Gravity.REFUSED,
      "Không có số thứ tự thì không gắn được kết quả vào dòng.",
      "Without its number no result can be tied to the row."),
  SECTION_NUMBER_UNCLEAR(
      Gravity.QUESTION,
      "Số mục đọc sai thì con số đứng dưới mục khác.",
      "With a section number misread, its figures stand under another section."),
  ROW_NUMBER_LOST_ZERO(
      Gravity.QUESTION,
      "Số 1.10 lưu dạng số thành 1.1, trùng với dòng khác.",
      "The number 1.10 stored as a figure becomes 1.1, that of another row."),
  FIGURE_OVER_MERGED_CELLS(
      Gravity.REFUSED,
      "Một con số trên nhiều ô gộp: cho mỗi ô hay cho cả vùng?",
      "One figure over merged cells: for each of them or for all together?"),
  APPROXIMATE(
      Gravity.QUESTION, "Con số ước chừng không phải là giới hạn.", "A rough figure is no limit."),
  RANGE_OF_A_TOTAL(
      Gravity.QUESTION,
      "Khoảng cho cả tỉnh: cận nào là chỉ tiêu?",
      "A range for the whole: which end is the target?"),
  LIMIT_BY_MEANING(
      Gravity.QUESTION,
      "Đọc ngược dấu thì càng tệ càng đạt.",
      "With the sign reversed, the worse it is the more it is reached."),
  FRACTION_OF_A_WHOLE(
      Gravity.REFUSED,
      "Không có nửa người, nửa hộ: dấu chấm hàng nghìn có thể đã bị đọc thành dấu thập phân.",
      "There is no half person or household: a thousands dot may have been read as a decimal one."),
  FORMULA_VALUE(
      Gravity.NOTE,
      "Giá trị là do Excel tính lần cuối, không phải chữ đã ký.",
      "The value is what Excel last computed, not what was signed."),
  FORMULA_WITHOUT_VALUE(
      Gravity.REFUSED,
      "Chương trình không tính công thức của người khác.",
      "The program does not compute formulas of others."),
  LABEL_MISSING(
      Gravity.REFUSED,
      "Không rõ con số nói về việc gì.",
      "It is unclear what the figure is about."),
  ROW_WITHOUT_MARKS(
      Gravity.QUESTION,
      "Không có dấu, số hay gạch ở năm nào thì không biết khi nào phải làm.",
      "With no mark, figure or dash in any year it is unknown when it is due."),
  LABEL_CONTINUED(
      Gravity.QUESTION,
      "Câu bị ngắt trang có thể thành hai chỉ tiêu hoặc mất nửa.",
      "A sentence cut by a page can become two targets or lose its half."),
  TEXT_BETWEEN_ROWS(
      Gravity.QUESTION,
      "Chữ xen giữa các dòng có thể là phần của một chỉ tiêu.",
      "Text between rows may be part of a target."),
  FOOTNOTE_NOT_CALLED(
      Gravity.QUESTION,
      "Chú thích không được dòng nào gọi thì không biết nói về dòng nào.",
      "A footnote no row calls explains nobody knows which row."),
  FOOTNOTE_MISSING(
      Gravity.QUESTION,
      "Dòng gọi một chú thích không có.",
      "The row calls a footnote that is not there."),
  NUMBER_TWICE(
      Gravity.CONTRADICTION,
      "Kết quả gửi theo số này không biết thuộc dòng nào.",
      "A result sent under this number fits two rows."),
  NUMBER_MISSING(
      Gravity.CONTRADICTION,
      "Có thể thiếu một chỉ tiêu, hoặc số bị in nhầm.",
      "A target may be missing, or a number misprinted."),
  NUMBER_OUT_OF_ORDER(
      Gravity.CONTRADICTION, "Dòng có thể nằm sai nhóm.", "The row may stand in the wrong group."),
  TOTAL_VS_YEARS(
      Gravity.CONTRADICTION,
      "Đạt từng năm mà vẫn không đạt cả kỳ, hoặc ngược lại.",
      "Every year can be reached and the term missed, or the other way round."),
  TOTAL_VS_PER_UNIT(
      Gravity.CONTRADICTION,
      "Tỉnh có thể đạt trong khi nhiều cơ sở không đạt; phải nói lấy chỉ tiêu nào để chấm.",
      "The province can reach its total while many units miss theirs: it must be said which one counts."),
  TOTAL_VS_CHILDREN(
      Gravity.CONTRADICTION,
      "Giao xuống không khớp với chỉ tiêu chung.",
      "What is handed down does not add up to the total."),
  GROUP_COUNTED_TWICE(
      Gravity.CONTRADICTION,
      "Một nhóm người đếm ra hai con số thì tỷ lệ 100% tính trên số nào?",
      "One group of people counted in two ways: 100% of which number?"),
  UNITS_CHANGED(
      Gravity.QUESTION,
      "Mẫu số in trong kế hoạch không còn đúng khi đơn vị sáp nhập.",
      "The printed number of units no longer holds once units merge."),
  UNITS_UNKNOWN(
      Gravity.NOTE,
      "Không so được chỉ tiêu mỗi đơn vị với tổng.",
      "Per-unit minimums cannot be held against totals."),
  NO_UNIT_COUNT_EXPLAINS(
      Gravity.CONTRADICTION,
      "Không rõ bao nhiêu đơn vị phải làm, nên không chấm được đơn vị nào.",
      "It is unclear how many units owe it, so none can be judged."),
  YEARLY_WORDING_TERM_CELLS(
      Gravity.CONTRADICTION,
      "Mỗi năm hay cả nhiệm kỳ: hai cách chấm khác hẳn nhau.",
      "Each year or over the term: the two are judged quite differently."),
  YEARLY_WORDING_BLANK_YEARS(
      Gravity.CONTRADICTION,
      "Lời văn nói hằng năm mà có năm để trống.",
      "The wording says every year, some years are blank."),
  TERM_TARGET_IN_ONE_YEAR(
      Gravity.QUESTION,
      "Đạt sớm hơn năm ghi trong ô cũng là đạt.",
      "Reaching it before the year of the cell counts as well."),
  TEXT_VS_CELLS(
      Gravity.CONTRADICTION,
      "Lời văn và ô nói hai con số khác nhau.",
      "The wording and the cells give two different figures."),
  TWO_LIMITS(
      Gravity.CONTRADICTION,
      "Đúng ở mức giới hạn thì đạt hay chưa đạt?",
      "Exactly at the limit: reached or not?"),
  FIGURE_ONLY_IN_HEADING(
      Gravity.CONTRADICTION,
      "Chỉ tiêu của nghị quyết không có dòng nào theo dõi con số ấy.",
      "The resolution's target has no row that follows its figure."),
  FIGURE_ONLY_IN_TEXT(
      Gravity.QUESTION,
      "Dấu x nói có làm, không nói bao nhiêu; chấm theo con số trong lời văn hay theo dấu x?",
      "An x says it is done, not how much: judged by the figure of the text or by the x?"),
  TWO_MEASURES_IN_ROW(
      Gravity.QUESTION,
      "Một ô cho hai việc đo thì không biết việc nào đạt.",
      "One cell for two measures does not say which was reached."),
  PERCENT_OR_POINTS(
      Gravity.QUESTION,
      "Tăng 3% của tỷ lệ và tăng 3 điểm phần trăm khác nhau nhiều.",
      "Growth of a share by 3% and by 3 points are far apart."),
  OWNER_MISSING(Gravity.CONTRADICTION, "Không ai chịu trách nhiệm.", "Nobody is responsible."),
  LEVEL_MISSING(
      Gravity.CONTRADICTION,
      "Không rõ cấp nào phải báo cáo.",
      "It is unclear which level reports."),
  FUNDING_MISSING(
      Gravity.NOTE, "Chưa rõ nguồn kinh phí.", "Where the money comes from is not said."),
  DEADLINE_BEFORE_PERIOD(
      Gravity.CONTRADICTION,
      "Hạn đã qua khi kế hoạch bắt đầu.",
      "It is past before the plan begins."),
  PERIOD_VS_CELLS(
      Gravity.CONTRADICTION,
      "Giai đoạn trong lời văn và các năm có dấu không khớp.",
      "The period of the wording and the years marked do not agree."),
  YEAR_NOT_OF_PLAN(
      Gravity.CONTRADICTION,
      "Có thể sót từ kế hoạch năm khác.",
      "It may be left over from another year's plan."),
  SCHEME_TWO_OWNERS(
      Gravity.CONTRADICTION,
      "Hai đầu mối cho một đề án: số liệu dễ bị cộng hai lần.",
      "Two leads for one scheme: its figures are easily counted twice."),
  OWNER_SPELLINGS(
      Gravity.NOTE,
      "Một ban viết nhiều cách; được gộp về một tên.",
      "One department spelled in several ways; taken as one."),
  OWNER_UNKNOWN(
      Gravity.NOTE,
      "Không có trong danh mục ban; giữ nguyên chữ.",
      "Not in the list of departments; kept as printed."),
  TWO_NUMBER_STYLES(
      Gravity.NOTE,
      "Cùng một dấu chấm có hai nghĩa trong một bảng.",
      "One and the same dot means two things in one table."),
  CATALOGUE_DIFFERS(
      Gravity.CONTRADICTION,
      "Bản đã rà soát và tệp này không cùng nội dung.",
      "The reviewed catalogue and this file do not say the same.");

  private final Gravity gravity;
  private final String vi;
  private final String en;

  FindingKind(Gravity gravity, String vi, String en) {
    this.gravity = gravity;
    this.vi = vi;
    this.en = en;
  }

  Gravity gravity() {
    return gravity;
  }

  Words why() {
    return new Words(vi, en);
  }

  String code() {
    return "plan_" + name().toLowerCase(Locale.ROOT);
  }
}
