package vn.kho.ingest.simulate;

/** Why a report is sent, with the word its file name carries. */
enum Occasion {
  EVE("dau-ky"),
  MONTH("thang"),
  HALF("6-thang"),
  NINE("9-thang"),
  YEAR("nam");

  private final String word;

  Occasion(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  boolean fallsOn(int month) {
    return switch (this) {
      case EVE -> month == Months.EVE;
      case MONTH -> month > Months.EVE;
      case HALF -> Months.monthOfYear(month) == 6;
      case NINE -> Months.monthOfYear(month) == 9;
      case YEAR -> month > Months.EVE && Months.monthOfYear(month) == 12;
    };
  }

  /** {@code thang-2024-05}, {@code 6-thang-2024}. */
  String name(int month) {
    return word + "-" + (this == MONTH ? Months.text(month) : String.valueOf(Months.year(month)));
  }
}
