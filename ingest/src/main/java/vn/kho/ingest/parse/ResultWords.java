package vn.kho.ingest.parse;

import static vn.kho.ingest.parse.Column.optional;
import static vn.kho.ingest.parse.Column.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Status;

/** The long form of results: its columns and the words of its closed lists, in both languages. */
public final class ResultWords {
  /** The columns of the long form. */
  public static final Layout RESULTS =
      Layout.of(
          "results",
          List.of(
              value("unit", "Đơn vị", "Mã đơn vị", "Tên đơn vị", "Đơn vị báo cáo", "unit code"),
              value("indicator", "Chỉ tiêu", "Mã chỉ tiêu", "indicator_id", "Nội dung chỉ tiêu"),
              value("period", "Kỳ báo cáo", "Kỳ", "Kỳ số liệu"),
              Column.header("value", "Kết quả", "Giá trị", "Số liệu", "Kết quả thực hiện")),
          List.of(
              optional("numerator", "Tử số"),
              optional("denominator", "Mẫu số"),
              optional("basis", "Cách tính"),
              optional("status", "Trạng thái"),
              optional("received", "Ngày nhận", "received_on"),
              optional("parent", "Đơn vị cấp trên", "Cấp trên", "Trực thuộc", "Thuộc"),
              optional("measure_unit", "ĐVT", "Đơn vị tính"),
              optional("previous", "Kỳ trước"),
              optional("simulated", "Mô phỏng", "is_simulated"),
              optional("note", "Ghi chú")));

  /** The word for a total that stands for every spelling of it. */
  public static final String TOTAL = "Tổng cộng";

  /** A total of some rows: "Cộng huyện Đại Từ". */
  private static final Pattern PART_OF_TOTAL =
      Pattern.compile(
          "(?:tong cong|tong so|tong|cong)(?: cua)? (?:huyen|thanh pho|thi xa|tp\\.?|tx\\.?|tinh|cum|khu vuc|xa|phuong) .+");

  private static final Set<String> TOTALS = new TreeSet<>();
  private static final Map<String, Basis> BASES = new HashMap<>();
  private static final Map<String, Status> STATUSES = new HashMap<>();

  static {
    put(BASES, Basis.IN_PERIOD, "in_period", "trong kỳ", "phát sinh trong kỳ");
    put(
        BASES,
        Basis.YEAR_TO_DATE,
        "year_to_date",
        "luỹ kế năm",
        "luỹ kế từ đầu năm",
        "cộng dồn từ đầu năm");
    put(BASES, Basis.TERM_TO_DATE, "term_to_date", "luỹ kế nhiệm kỳ", "luỹ kế từ đầu nhiệm kỳ");
    put(STATUSES, Status.FINAL, "final", "chính thức");
    put(STATUSES, Status.ESTIMATE, "estimate", "ước", "ước tính", "ước thực hiện");
    put(STATUSES, Status.PROVISIONAL, "provisional", "sơ bộ", "tạm tính");
    put(STATUSES, Status.CORRECTED, "corrected", "đính chính", "điều chỉnh");
    for (String word :
        List.of(
            TOTAL,
            "tổng",
            "tổng số",
            "cộng",
            "toàn tỉnh",
            "toàn huyện",
            "toàn xã",
            "total",
            "grand total",
            "sum",
            "cộng dồn các đơn vị",
            "tổng toàn tỉnh",
            "tổng cộng toàn tỉnh",
            "cộng toàn tỉnh",
            "tổng hợp chung")) {
      TOTALS.add(Fold.key(word));
    }
  }

  private ResultWords() {}

  private static <T> void put(Map<String, T> map, T value, String... words) {
    for (String word : words) {
      map.put(Fold.key(word), value);
    }
  }

  /** How a figure counts. */
  public static Parsed<Basis> basis(String text) {
    return find(
        BASES,
        text,
        List.of(
            "in_period (trong kỳ)", "year_to_date (luỹ kế năm)", "term_to_date (luỹ kế nhiệm kỳ)"));
  }

  /** How settled a figure is. */
  public static Parsed<Status> status(String text) {
    return find(
        STATUSES,
        text,
        List.of(
            "final (chính thức)",
            "estimate (ước)",
            "provisional (sơ bộ)",
            "corrected (đính chính)"));
  }

  /** Whether the text where a unit stands says that the row is a total. */
  public static boolean isTotal(String text) {
    String key = Fold.key(text);
    String bare = key.endsWith(":") ? key.substring(0, key.length() - 1).strip() : key;
    return TOTALS.contains(bare) || PART_OF_TOTAL.matcher(Fold.plain(text)).matches();
  }

  private static <T> Parsed<T> find(Map<String, T> map, String text, List<String> codes) {
    T found = map.get(Fold.key(text));
    if (found != null) {
      return Parsed.of(found);
    }
    return Parsed.fault(
        IssueCode.CELL_NOT_ALLOWED, text, Map.of("allowed", String.join(", ", codes), "hints", ""));
  }
}
